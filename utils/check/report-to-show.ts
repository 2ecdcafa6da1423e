import type { Report } from '../model/report.ts';

/** A check that has not finished after this time was ended by the browser. */
const ABORTED_AFTER_MS = 30_000;

export interface ReportToShow {
  readonly report: Report | undefined;
  /** While a check runs: how many of the rows that it asks for have their result. */
  readonly progress: { readonly settled: number; readonly total: number } | undefined;
}

/**
 * Which report is on the screen: the last finished one until the running one has a verdict other than "waiting". Rows and
 * verdict always belong to the same report.
 * @param ended makes a report of a check that the browser ended; the popup's first frame goes without, for it needs the judge
 */
export function reportToShow(
  last: Report | undefined,
  running: Report | undefined,
  now: number,
  ended: (running: Report) => Report | undefined,
): ReportToShow {
  if (running === undefined || running.startedAt <= (last?.startedAt ?? 0)) {
    return { report: last, progress: undefined };
  }
  if (Math.abs(now - running.startedAt) > ABORTED_AFTER_MS) {
    return { report: last ?? ended(running), progress: undefined };
  }
  const asked = running.observations.filter(({ finding }) => finding.type !== 'not-asked');
  const settled = asked.filter(({ finding }) => finding.type !== 'waiting');
  const isWaiting = running.verdict.type === 'unknown' && running.verdict.reason === 'waiting';
  return {
    report: isWaiting && last !== undefined ? last : running,
    progress: { settled: settled.length, total: asked.length },
  };
}
