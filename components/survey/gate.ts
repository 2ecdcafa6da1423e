import type { Report } from '../../utils/model/report.ts';
import { MINUTE_MS } from '../../utils/model/time.ts';
import type { UnknownReason } from '../../utils/model/verdict.ts';

/** After that a check says nothing of the network that this computer is in now. */
export const FRESH_MS = 10 * MINUTE_MS;

/** Whether a survey makes sense, by the last check of ordinary windows. */
export type SurveyGate =
  | { readonly type: 'ready' }
  /** A check is under way. */
  | { readonly type: 'checking' }
  | { readonly type: 'not-checked' }
  /** Not on Tor, and that was found too long ago. `at`: ms since the epoch. */
  | { readonly type: 'outdated'; readonly at: number }
  /** Requests would leave from an exit: what is stopped there is no news of this network. */
  | { readonly type: 'tor' }
  | { readonly type: 'mixed' }
  /** Some request of the check went to a proxy. */
  | { readonly type: 'proxied' }
  | { readonly type: 'unknown'; readonly reason: UnknownReason };
export const GATES = [
  'ready',
  'checking',
  'not-checked',
  'outdated',
  'tor',
  'mixed',
  'proxied',
  'unknown',
] as const satisfies SurveyGate['type'][];

/** @param report the last finished check @param now ms since the epoch */
export function gateOf(report: Report | undefined, isChecking: boolean, now: number): SurveyGate {
  if (isChecking) return { type: 'checking' };
  if (report === undefined) return { type: 'not-checked' };
  const { verdict, observations, finishedAt = report.startedAt } = report;
  // A clock that was set back makes it no fresher.
  const isFresh = Math.abs(now - finishedAt) <= FRESH_MS;
  if (verdict.type === 'unknown') return { type: 'unknown', reason: verdict.reason };
  if (verdict.type !== 'not-tor') return { type: verdict.type };
  if (!isFresh) return { type: 'outdated', at: finishedAt };
  return { type: observations.some(({ route }) => route === 'proxied') ? 'proxied' : 'ready' };
}
