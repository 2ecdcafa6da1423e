import { observeLook, observeSilence } from '../judge/observe.ts';
import { isAnswered } from '../judge/rows.ts';
import type { Address } from '../model/address.ts';
import type { Endpoint } from '../model/endpoint.ts';
import type { Observation } from '../model/observation.ts';
import { addressKind } from '../parse/address.ts';
import type { Outside } from './outside.ts';
import { OWN, type Sheet } from './sheet.ts';

/** The system's own resolver, where the browser lets us ask it. Not an endpoint: it is asked anyway, by every request. */
export function resolverOf(host: string) {
  return {
    id: `resolver@${host}`,
    witness: 'look',
    role: 'look',
    recipient: 'This computer',
    look: { kind: 'resolver', host },
  } as const;
}

interface Looking {
  readonly outside: Outside;
  readonly sheet: Sheet;
  /** Asks and writes the row. */
  ask(endpoint: Endpoint): Promise<void>;
  save(): Promise<void>;
}

export interface SecondLook {
  /**
   * Looks again at the host of an endpoint that failed, once a check; at nothing where a look could not tell more.
   * Where the server or its name proves to be there, the endpoint itself is asked `again`: one lost packet is no block.
   */
  after(endpoint: Endpoint, failed: Observation, again: () => Promise<void>): Promise<void>;
}

export function newSecondLook({ outside, sheet, ask, save }: Looking): SecondLook {
  const { looks, now } = outside;
  const looked = new Set<string>();
  const once = (what: string) => !looked.has(what) && looked.add(what);

  const resolve = async (host: string): Promise<void> => {
    const addresses = await outside.resolve(host);
    if (addresses === undefined) return;
    const row = observeLook(resolverOf(host), now(), addresses, addressKind(addresses));
    sheet.put(resolverOf(host).id, OWN, row);
  };
  /** @returns whether the host is there after all. */
  const lookAt = async (host: string, failed: Observation): Promise<boolean> => {
    const names = looks.names.filter(({ look }) => look?.host === host);
    const control = outside.endpoints.find(({ witness }) => witness === 'control')?.host;
    if (control !== undefined && once(`resolver of ${control}`)) await resolve(control);
    await Promise.all([resolve(host), ...names.map((name) => ask(name))]);
    const known = names.flatMap(({ id }) => addressesIn(sheet.facts(id)));
    const byAddress = looks.addresses.find(({ look }) => look?.host === host);
    const isNamed = known.length > 0 && isAtName(failed);
    if (byAddress === undefined || known.length === 0) return isNamed;
    if (known.some((address) => address === byAddress.host)) {
      await ask(byAddress);
      return isNamed || sheet.facts(byAddress.id).some(({ finding }) => finding.type === 'reached');
    }
    sheet.put(byAddress.id, OWN, observeSilence(byAddress, now(), 'address-changed'));
    await save();
    return isNamed;
  };

  /** No second look is needed where the host answered another question in this check. */
  const isThere = ({ id, host, role }: Endpoint): boolean => {
    const others = sheet.rows().filter((row) => row.host === host && row.endpoint !== id);
    return role !== 'look' && others.some(isAnswered);
  };

  return {
    after: async (endpoint, failed, again) => {
      if (isLookedAt(endpoint, outside) && isWorthIt(failed) && once(endpoint.host)) {
        if (await lookAt(endpoint.host, failed)) await again();
      } else if (isWorthIt(failed) && isThere(endpoint) && once(`${endpoint.id} again`)) {
        await again();
      }
      if (isStalled(failed) && once(looks.sameSize.id)) await ask(looks.sameSize);
    },
  };
}

function isLookedAt({ host }: Endpoint, { looks }: Outside): boolean {
  return looks.names.some(({ look }) => look?.host === host);
}

/** Only what may come from the name, the way, or the handshake. */
function isWorthIt({ finding }: Observation): boolean {
  return finding.type === 'no-answer' && ['dns', 'connect', 'tls', 'http'].includes(finding.step);
}

function isAtName({ finding }: Observation): boolean {
  return finding.type === 'no-answer' && finding.step === 'dns';
}

/** The body began, and did not end in time. */
function isStalled({ finding }: Observation): boolean {
  return (
    finding.type === 'no-answer' && finding.step === 'body' && finding.failure === 'generic_timeout_error'
  );
}

function addressesIn(facts: readonly Observation[]): readonly Address[] {
  return facts.flatMap(({ finding }) => (finding.type === 'resolves' ? finding.addresses : []));
}
