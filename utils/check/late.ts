import type { EndpointId } from '../model/endpoint.ts';
import type { Observation } from '../model/observation.ts';
import type { Report } from '../model/report.ts';

/** ms: nobody is late before. A lost packet is sent again after 1 s (RFC 6298, 2.1), so an answer within 2 s is an ordinary one. */
const SOONEST_MS = 2_000;
/** Of the slowest answer so far. */
const TIMES_AS_LONG = 2;

/**
 * Whose answers are late in a running check: they take twice as long as the slowest that came, and 2 s at least. Which network
 * this is shows in the others' answers: through Tor, seconds are ordinary. A late answer still counts, and the check goes on.
 *
 * @param now ms since the epoch
 * @returns endpoints in the order in which they were asked
 */
export function lateIn({ progress, observations }: Report, now: number): readonly EndpointId[] {
  const patience = patienceWith(observations);
  const isLate = (id: EndpointId) =>
    observations.some(
      ({ endpoint, finding, at }) => endpoint === id && finding.type === 'waiting' && now - at > patience,
    );
  return (progress?.awaited ?? []).filter(isLate);
}

/** @returns ms: how long an answer takes that is not late, where these are the rows so far */
export function patienceWith(rows: readonly Observation[]): number {
  const times = rows.flatMap(({ finding, elapsed }) =>
    finding.type === 'no-answer' || elapsed === undefined ? [] : [elapsed],
  );
  return Math.max(SOONEST_MS, TIMES_AS_LONG * Math.max(0, ...times));
}
