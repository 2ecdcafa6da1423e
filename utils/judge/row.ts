import type { EndpointInfo } from '../model/endpoint.ts';
import type { Finding, NotAsked, Observation } from '../model/observation.ts';
import { isRecent } from './freshness.ts';

/** Where a row comes from: an endpoint, or a list on this computer. */
export type Origin = Pick<EndpointInfo, 'id' | 'witness' | 'role' | 'family'> &
  Partial<Pick<EndpointInfo, 'host' | 'recipient' | 'look' | 'provesServer'>>;

/** When and how a request went, and the date of the list. `route` is `unknown` where it is left out. */
export type RowDetails = Pick<Observation, 'at' | 'elapsed' | 'hints' | 'listDate'> &
  Partial<Pick<Observation, 'route'>>;

/** Every row of a check is made here. "Not listed" in a list that is not recent becomes `too-old`. */
export function rowOf(origin: Origin, details: RowDetails, finding: Finding): Observation {
  const { id, witness, role, family, host, recipient, look } = origin;
  const { at, elapsed, route = 'unknown', hints, listDate } = details;
  return aged({
    endpoint: id,
    witness,
    role,
    ...(host === undefined ? {} : { host }),
    ...(recipient === undefined ? {} : { recipient }),
    ...(look === undefined ? {} : { look }),
    ...(family === undefined ? {} : { family }),
    at,
    ...(elapsed === undefined ? {} : { elapsed }),
    route,
    ...(listDate === undefined ? {} : { listDate }),
    ...(hints === undefined ? {} : { hints }),
    finding,
  });
}

/** The finding of an endpoint whose answer is awaited, or that was not asked. */
export function withoutAnswer(why: NotAsked | 'waiting'): Finding {
  return why === 'waiting' ? { type: 'waiting' } : { type: 'not-asked', why };
}

function aged(row: Observation): Observation {
  if (row.finding.type !== 'not-listed' || isRecent(row)) return row;
  const { address, basis } = row.finding;
  return { ...row, finding: { type: 'too-old', address, basis } };
}
