import type { History, Known } from '../model/history.ts';
import type { Observation } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import type { Certainty } from '../model/verdict.ts';

/** The last known state; an empty one before the first check. */
export function lastKnown({ transitions }: History): Known {
  const last = transitions.at(-1);
  return last === undefined ? { blocked: [] } : known(last, last.blocked);
}

/** The known state after a check. An unknown verdict, or a host that was not asked, leaves it as it was. */
export function knownAfter(before: Known, report: Report): Known {
  const { verdict } = report;
  const isStillBlocked = (host: string) => !isFree(host, report);
  const blocked = [...new Set([...before.blocked.filter(isStillBlocked), ...blockedBy(report)])].sort();
  if (verdict.type === 'unknown') return known(before, blocked);
  const after = { verdict: verdict.type, certainty: verdict.certainty, blocked };
  return isSame(before, after) ? { ...after, certainty: lesser(before.certainty, verdict.certainty) } : after;
}

/** The same state, however certain. */
export function isSame(one: Known, other: Known): boolean {
  return one.verdict === other.verdict && one.blocked.join() === other.blocked.join();
}

/** The verdict of one state with the blocked hosts of another. */
function known(
  { verdict, certainty }: Pick<Known, 'verdict' | 'certainty'>,
  blocked: readonly string[],
): Known {
  if (verdict === undefined) return { blocked };
  return certainty === undefined ? { verdict, blocked } : { verdict, certainty, blocked };
}

function lesser(one: Certainty | undefined, other: Certainty): Certainty {
  return one === 'certain' ? other : 'likely';
}

/** Hosts that are stopped on purpose, whoever does it. */
function blockedBy({ blockages }: Report): readonly string[] {
  return blockages.filter(({ host, deliberate }) => host !== '' && deliberate).map(({ host }) => host);
}

/**
 * The host was asked and answered, and nothing of it is stopped any more. An answer that may have come through Tor says
 * nothing of this network: without Tor the block may stand as before.
 */
function isFree(host: string, { verdict, blockages, observations }: Report): boolean {
  if (verdict.type === 'tor' || verdict.type === 'mixed') return false;
  if (blockages.some((blockage) => blockage.host === host)) return false;
  return observations.some((row) => row.host === host && isOwnAnswer(row));
}

/** The host itself answered: not a second look, not a saved list, not a page in place of the answer. */
function isOwnAnswer({ look, elapsed, finding }: Observation): boolean {
  if (look !== undefined || elapsed === undefined) return false;
  return !['waiting', 'not-asked', 'no-answer', 'unreadable'].includes(finding.type);
}
