import { blockagesOf } from '../judge/blockage/blockage.ts';
import { verdictOf } from '../judge/verdict/verdict.ts';
import type { Observation } from '../model/observation.ts';
import type { Report } from '../model/report.ts';

/** A report of these rows: verdict and blockages follow from them. */
export function reportOf(
  check: Pick<Report, 'startedAt' | 'finishedAt' | 'scope' | 'progress'>,
  observations: readonly Observation[],
): Report {
  const verdict = verdictOf(observations);
  return { ...check, observations, verdict, blockages: blockagesOf(observations, verdict) };
}
