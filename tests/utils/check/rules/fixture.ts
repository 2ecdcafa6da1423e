import type { Check, Rule } from '../../../../utils/check/check.ts';
import type { FailedRequest } from '../../../../utils/check/failed-request.ts';
import { rowOrder } from '../../../../utils/check/row-order.ts';
import { newRows } from '../../../../utils/check/rows.ts';
import { ask, keyOf, type Step } from '../../../../utils/check/step.ts';
import type { Endpoint } from '../../../../utils/endpoints/endpoint.ts';
import { ALL_ENDPOINTS, ENDPOINTS } from '../../../../utils/endpoints/list.ts';
import { SECOND_LOOKS } from '../../../../utils/endpoints/second-looks.ts';
import type { Address } from '../../../../utils/model/address.ts';
import type { FailedStep, Failure } from '../../../../utils/model/failure.ts';
import type { Finding, Observation } from '../../../../utils/model/observation.ts';
import type { Scope } from '../../../../utils/model/report.ts';
import { observation } from '../../../components/example.ts';

interface State {
  readonly scope?: Scope;
  readonly rows?: readonly Observation[];
  readonly seen?: readonly Address[];
  readonly knownExits?: readonly Address[];
  readonly failures?: readonly FailedRequest[];
  /** These count as begun, too. */
  readonly done?: readonly Step[];
  readonly begun?: readonly Step[];
}

/** A check with the real endpoints in the middle of its course. */
export function checkWith({
  scope = 'full',
  rows = [],
  seen = [],
  knownExits = [],
  failures = [],
  done = [],
  begun = [],
}: State): Check {
  const all = newRows(rowOrder(ENDPOINTS, SECOND_LOOKS), ENDPOINTS);
  for (const [index, row] of rows.entries()) all.put(row.endpoint, `${index}`, row);
  return {
    scope,
    endpoints: ENDPOINTS,
    secondLooks: SECOND_LOOKS,
    rows: all,
    lookups: { seen: () => seen },
    knownExits,
    failures,
    waits: new Map(),
    done: new Set(done.map(keyOf)),
    begun: new Map([...done, ...begun].map((step) => [keyOf(step), step])),
  };
}

/** The keys of the steps that a rule finds due, apart from those that have begun. */
export function dueBy(rule: Rule, check: Check): readonly string[] {
  const keys = rule(check).map(keyOf);
  return keys.filter((key) => !check.begun.has(key)).map((key) => key.trim());
}

export function endpoint(id: string): Endpoint {
  const found = ALL_ENDPOINTS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no endpoint ${id}`);
  return found;
}

export function asked(...ids: readonly string[]): readonly Step[] {
  return ids.map((id) => ask(endpoint(id)));
}

/** A row of one of the real endpoints. */
export function rowOf(id: string, finding: Finding, more: Partial<Observation> = {}): Observation {
  const { witness, role, host, recipient, look } = endpoint(id);
  return observation(id, finding, { witness, role, host, recipient, ...(look ? { look } : {}), ...more });
}

export function noAnswer(step: FailedStep = 'connect', failure: Failure = 'connection_reset'): Finding {
  return { type: 'no-answer', failure, step, verbatim: '' };
}

export function failedRequest(
  id: string,
  finding: Finding = noAnswer(),
  { about, route = 'unknown' }: Partial<Pick<FailedRequest, 'about'> & Pick<Observation, 'route'>> = {},
): FailedRequest {
  return { endpoint: endpoint(id), about, row: rowOf(id, finding, { route }) };
}
