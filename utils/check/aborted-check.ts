import type { Report } from '../model/report.ts';
import { reportOf } from './report.ts';

/** A check that the browser ended midway: the answers that came in stay, the other rows say "interrupted". */
export function interrupted(report: Report, now: number): Report {
  const observations = report.observations.map((row) =>
    row.finding.type === 'waiting'
      ? { ...row, finding: { type: 'not-asked', why: 'interrupted' } as const }
      : row,
  );
  const { progress: _, ...ended } = report;
  return reportOf({ ...ended, finishedAt: now }, observations);
}

/** A bug in this extension: it says nothing about Tor. */
export function faulty(report: Pick<Report, 'startedAt' | 'scope'>, now: number, error: unknown): Report {
  return {
    ...report,
    finishedAt: now,
    observations: [],
    verdict: { type: 'unknown', reason: 'fault', evidence: [], addresses: [] },
    blockages: [],
    fault: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  };
}
