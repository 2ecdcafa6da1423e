import type { EndpointId } from '../model/endpoint.ts';
import type { Report } from '../model/report.ts';
import { lateIn } from './late.ts';

/** A check that has not finished after this time was ended by the browser. */
const ABORTED_AFTER_MS = 30_000;

export interface ReportToShow {
  readonly report: Report | undefined;
  /** While a check runs: how many of its endpoints need no further waiting, and who is late: see `lateIn`. */
  readonly progress:
    | { readonly settled: number; readonly total: number; readonly late: readonly EndpointId[] }
    | undefined;
}

/**
 * Which report is on the screen: the last finished one until the running one has a verdict other than "waiting". Rows and
 * verdict always belong to the same report. Of the first check ever, where the browser ended it, the rows that came in are
 * shown; the background marks the others as interrupted (`utils/browser/mend-stored.ts`), and takes the progress away.
 */
export function reportToShow(
  last: Report | undefined,
  running: Report | undefined,
  now: number,
): ReportToShow {
  if (running === undefined || running.startedAt <= (last?.startedAt ?? 0)) {
    return { report: last, progress: undefined };
  }
  if (running.progress === undefined || Math.abs(now - running.startedAt) > ABORTED_AFTER_MS) {
    return { report: last ?? running, progress: undefined };
  }
  const { settled, total } = running.progress;
  const isWaiting = running.verdict.type === 'unknown' && running.verdict.reason === 'waiting';
  return {
    report: isWaiting && last !== undefined ? last : running,
    progress: { settled, total, late: lateIn(running, now) },
  };
}
