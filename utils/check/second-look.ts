import { observeLook, observeSilence } from '../judge/observe.ts';
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
  /** Looks again at the host of an endpoint that failed, once a check; at nothing where a look could not tell more. */
  after(endpoint: Endpoint, failed: Observation): Promise<void>;
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
  const lookAt = async (host: string): Promise<void> => {
    const names = looks.names.filter(({ look }) => look?.host === host);
    await Promise.all([resolve(host), ...names.map(ask)]);
    const known = names.flatMap(({ id }) => addressesIn(sheet.facts(id)));
    const byAddress = looks.addresses.find(({ look }) => look?.host === host);
    if (byAddress === undefined || known.length === 0) return;
    if (known.some((address) => address === byAddress.host)) return ask(byAddress);
    sheet.put(byAddress.id, OWN, observeSilence(byAddress, now(), 'address-changed'));
    await save();
  };

  return {
    after: async (endpoint, failed) => {
      if (isLookedAt(endpoint, outside) && isWorthIt(failed) && once(endpoint.host))
        await lookAt(endpoint.host);
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

/** The body began, and did not end in time. */
function isStalled({ finding }: Observation): boolean {
  return (
    finding.type === 'no-answer' && finding.step === 'body' && finding.failure === 'generic_timeout_error'
  );
}

function addressesIn(facts: readonly Observation[]): readonly Address[] {
  return facts.flatMap(({ finding }) => (finding.type === 'resolves' ? finding.addresses : []));
}
