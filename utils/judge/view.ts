import { type Address, familyOf } from '../model/address.ts';
import type { AddressKind, Observation } from '../model/observation.ts';

/** What second looks tell of a host. Every part is missing where nobody looked, or nothing came of it. */
export interface View {
  /** The addresses that DNS over HTTPS gives: a view that the network here has no part in. Empty: no such name. */
  readonly elsewhere: readonly Address[] | undefined;
  /** Where the name leads on this computer, as far as the browser tells. */
  readonly here: 'true' | 'false' | 'nothing' | undefined;
  /** What sort of addresses the resolver here gave. */
  readonly kind: AddressKind | undefined;
  /** Whether the server answers when it is asked by its address, without a name. */
  readonly byAddress: 'reached' | 'fails' | undefined;
  /** The name leads to the address that we know the host by, and that is no longer its own: a server that moved. */
  readonly moved: boolean;
  /** A host that has nothing to do with Tor has an address of no public network as well: a proxy gives out its own. */
  readonly fake: boolean;
  readonly rows: readonly Observation[];
}

/** A literal address has no name that could lead elsewhere. */
export const LITERAL: View = {
  elsewhere: undefined,
  here: 'true',
  kind: undefined,
  byAddress: undefined,
  moved: false,
  fake: false,
  rows: [],
};

export function viewOf(host: string, all: readonly Observation[]): View {
  const rows = all.filter(({ look }) => look?.host === host);
  const resolver = rows.find(({ look, finding }) => look?.kind === 'resolver' && finding.type === 'resolves');
  const names = rows.filter(({ look, finding }) => look?.kind === 'name' && finding.type === 'resolves');
  const elsewhere = names.length === 0 ? undefined : names.flatMap(addressesIn);
  const here = resolver === undefined ? undefined : leads(resolver, elsewhere);
  // The row of a look by address has that address for its host.
  const changed = rows.find(
    ({ finding }) => finding.type === 'not-asked' && finding.why === 'address-changed',
  );
  const moved = resolver !== undefined && addressesIn(resolver).some((address) => address === changed?.host);
  const fake = here === 'false' && all.some((row) => isFake(row, all));
  return {
    elsewhere,
    here: moved || fake ? undefined : here,
    moved,
    fake,
    kind: resolver?.finding.type === 'resolves' && !fake ? resolver.finding.kind : undefined,
    byAddress: byAddressOf(rows.filter(({ look }) => look?.kind === 'address')),
    rows,
  };
}

/** What the resolver has for a control's host: somewhere in no public network. */
function isFake({ look, finding }: Observation, all: readonly Observation[]): boolean {
  const isControl = all.some(({ witness, host }) => witness === 'control' && host === look?.host);
  return look?.kind === 'resolver' && isControl && finding.type === 'resolves' && finding.kind === 'private';
}

/** No public host has an address that is not public; else only the independent view can tell. */
function leads(resolver: Observation, elsewhere: readonly Address[] | undefined): View['here'] {
  const here = addressesIn(resolver);
  if (here.length === 0) return 'nothing';
  if (resolver.finding.type === 'resolves' && resolver.finding.kind !== 'public') return 'false';
  const fours = here.filter((address) => familyOf(address) === 4);
  if (elsewhere === undefined || elsewhere.length === 0 || fours.length === 0) return undefined;
  return fours.some((address) => elsewhere.includes(address)) ? 'true' : 'false';
}

/** A look that was not taken says nothing. */
function byAddressOf(looks: readonly Observation[]): View['byAddress'] {
  if (looks.some(({ finding }) => finding.type === 'reached')) return 'reached';
  return looks.some(({ finding }) => finding.type === 'no-answer') ? 'fails' : undefined;
}

function addressesIn({ finding }: Observation): readonly Address[] {
  return finding.type === 'resolves' ? finding.addresses : [];
}
