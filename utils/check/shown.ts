import type { Report } from '../model/report.ts';
import { interrupted } from './aborted-check.ts';

/** ms after which a check that has not finished was ended by the browser. */
const DEAD_AFTER = 30_000;

export interface Shown {
  readonly report: Report | undefined;
  /** A check is under way: how many of its rows have settled. */
  readonly progress: { readonly settled: number; readonly total: number } | undefined;
}

/**
 * Which report stands on the screen. The last finished one stays until the running one can say more than "wait";
 * rows and verdict always belong to the same report.
 */
export function shown(last: Report | undefined, running: Report | undefined, now: number): Shown {
  if (running === undefined || running.startedAt <= (last?.startedAt ?? 0)) {
    return { report: last, progress: undefined };
  }
  if (Math.abs(now - running.startedAt) > DEAD_AFTER) {
    return { report: last ?? interrupted(running, running.startedAt), progress: undefined };
  }
  const asked = running.observations.filter(({ finding }) => finding.type !== 'not-asked');
  const settled = asked.filter(({ finding }) => finding.type !== 'waiting');
  const isWaiting = running.verdict.type === 'unknown' && running.verdict.reason === 'waiting';
  return {
    report: isWaiting && last !== undefined ? last : running,
    progress: { settled: settled.length, total: asked.length },
  };
}
