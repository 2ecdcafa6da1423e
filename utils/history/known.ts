import type { History, Known } from '../model/history.ts';
import type { Observation } from '../model/observation.ts';
import type { Report } from '../model/report.ts';

/** The last that was known; nothing at all at the beginning. */
export function lastKnown({ transitions }: History): Known {
  const last = transitions.at(-1);
  return last === undefined ? { blocked: [] } : known(last.verdict, last.blocked);
}

/** What is known after a check. A check that could not tell, or did not ask, changes nothing. */
export function knownAfter(before: Known, report: Report): Known {
  const { verdict } = report;
  const isStillBlocked = (host: string) => !isFree(host, report);
  const blocked = new Set([...before.blocked.filter(isStillBlocked), ...blockedBy(report)]);
  return known(verdict.type === 'unknown' ? before.verdict : verdict.type, [...blocked].sort());
}

export function isSame(one: Known, other: Known): boolean {
  return one.verdict === other.verdict && one.blocked.join() === other.blocked.join();
}

function known(verdict: Known['verdict'], blocked: readonly string[]): Known {
  return verdict === undefined ? { blocked } : { verdict, blocked };
}

/** Only where nobody else can be meant. */
function blockedBy({ blockages }: Report): readonly string[] {
  return blockages
    .filter(({ host, suspects }) => host !== '' && suspects.length === 1 && suspects[0] === 'network')
    .map(({ host }) => host);
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

/** Not a second look, not a list that is kept here, and not a page that came instead of the answer. */
function isOwnAnswer({ look, elapsed, finding }: Observation): boolean {
  if (look !== undefined || elapsed === undefined) return false;
  return !['waiting', 'not-asked', 'no-answer', 'unreadable'].includes(finding.type);
}
