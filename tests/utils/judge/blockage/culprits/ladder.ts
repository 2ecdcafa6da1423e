import { blockagesOf } from '../../../../../utils/judge/blockage/blockage.ts';
import { verdictOf } from '../../../../../utils/judge/verdict/verdict.ts';
import type { Culprit } from '../../../../../utils/model/blockage.ts';
import type { FailedStep, Failure } from '../../../../../utils/model/failure.ts';
import type { Observation } from '../../../../../utils/model/observation.ts';
import { parseAddress } from '../../../../../utils/parse/address.ts';
import { OWN } from '../../../../components/example.ts';
import { rowOf } from '../../../check/rules/fixture.ts';

type Rows = readonly Observation[];
type More = Partial<Observation>;

/** A request that failed; where nothing else is said, the connection was silent. */
export function fails(
  id: string,
  failure: Failure = 'generic_timeout_error',
  step: FailedStep = 'connect',
  more: More = {},
): Observation {
  const elapsed = failure === 'generic_timeout_error' ? 12_000 : 240;
  return rowOf(id, { type: 'no-answer', failure, step, verbatim: '' }, { elapsed, ...more });
}

/** A network test that came back unchanged. */
export const works = (id = 'control-google', more: More = {}) => rowOf(id, { type: 'works' }, more);

/** An echo that shows an address. */
export const sees = (id = 'address-name', more: More = {}) => rowOf(id, { type: 'sees', address: OWN }, more);

/** An answer with a status of error, or with another page than the service's. */
export const page = (id: string, status: number, more: More = {}) =>
  rowOf(id, { type: 'unreadable', why: status < 400 ? 'html-instead' : 'http-status', status }, more);

/** What the system's resolver gives for a host. */
export function resolved(host: string, kind: 'public' | 'private' | 'null', ...texts: string[]): Observation {
  const addresses = texts.flatMap((text) => parseAddress(text) ?? []);
  return {
    endpoint: `resolver@${host}`,
    witness: 'look',
    role: 'look',
    recipient: 'Your resolver',
    look: { kind: 'resolver', host },
    at: 0,
    route: 'unknown',
    finding: { type: 'resolves', addresses, kind },
  };
}

/** What these rows say about the endpoint that failed. */
export function blockageOf(rows: Rows, id = 'tor-check') {
  const blockage = blockagesOf(rows, verdictOf(rows)).find(({ endpoint }) => endpoint === id);
  if (blockage === undefined) throw new Error(`${id} is not blocked.`);
  return blockage;
}

/** The rung of a culprit in words, and the endpoints that show it: `['ruled-out: answers-came', 'address-name']`. */
export function rungOf(culprit: Culprit, rows: Rows, id?: string): readonly string[] {
  const rung = blockageOf(rows, id).ladder.find((one) => one.culprit === culprit);
  return rung === undefined ? [] : [`${rung.state}: ${rung.reason}`, ...rung.evidence];
}
