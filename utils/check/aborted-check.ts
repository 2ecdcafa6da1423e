import { blockagesOf } from '../judge/blockage.ts';
import { verdictOf } from '../judge/verdict.ts';
import type { Report } from '../model/report.ts';

/** A check that the browser ended in the middle: what had come in stays, what was open is said to be. */
export function interrupted(report: Report, now: number): Report {
  const observations = report.observations.map((row) =>
    row.finding.type === 'waiting'
      ? { ...row, finding: { type: 'not-asked', why: 'interrupted' } as const }
      : row,
  );
  return {
    ...report,
    finishedAt: now,
    observations,
    verdict: verdictOf(observations),
    blockages: blockagesOf(observations),
  };
}

/** A bug of ours: never an answer about Tor. */
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
