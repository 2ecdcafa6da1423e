import type { Observation } from '../utils/model/observation.ts';
import type { Say } from './say.ts';

const HOUR = 60 * 60 * 1000;

/** How far the servers' clocks are from this computer's, by their middle one, in days or hours. */
export function clockOff(observations: readonly Observation[], say: Say): string {
  const offs = observations.flatMap(({ signs }) => signs?.clock ?? []).map(Math.abs);
  const middle = offs.sort((a, b) => a - b)[offs.length >> 1] ?? 0;
  const hours = Math.round(middle / HOUR);
  return hours < 48 ? say('hours_about', String(hours)) : say('days_about', String(Math.round(hours / 24)));
}
