import type { Culprit } from '../../../utils/model/blockage.ts';
import type { Played, Sent } from '../play.ts';
import type { End } from '../travel/trip.ts';

/** Who stopped an endpoint, and where. */
export interface Stop {
  readonly cause: Culprit;
  readonly end: End;
}

/** Who stopped an endpoint that in the end had no answer of its own: the cause of its first request that failed. */
export function stopsIn(sent: readonly Sent[]): ReadonlyMap<string, Stop> {
  const found = new Map<string, Stop>();
  const judged = sent.filter(({ endpoint }) => endpoint.role === 'echo' || endpoint.role === 'witness');
  for (const [id, requests] of Map.groupBy(judged, ({ endpoint }) => endpoint.id)) {
    const isAnswered = requests.some(({ travelled: { cause } }) => cause === undefined);
    const { cause, end } = requests[0]?.travelled ?? {};
    if (!isAnswered && cause !== undefined && end !== undefined) found.set(id, { cause, end });
  }
  return found;
}

/** A row of this check that tells of an address, and so is no failure. */
export function hasGoodRow(endpoint: string, rows: Played['report']['observations']): boolean {
  return rows.some(
    (row) => row.endpoint === endpoint && row.elapsed !== undefined && 'address' in row.finding,
  );
}
