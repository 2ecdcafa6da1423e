import type { AddressKind } from '../../model/address.ts';
import { type Address, familyOf } from '../../model/address.ts';
import type { Observation } from '../../model/observation.ts';
import { isTranslated, untranslated } from '../nat64.ts';

/** What second looks show of a host. A field is `undefined` where no look was taken, or where it failed. */
export interface HostView {
  /** The addresses that DNS over HTTPS gives, independently of this network. Empty: no such name. */
  readonly dohAddresses: readonly Address[] | undefined;
  /** Whether the resolver here gives a true address, a false one, or none. */
  readonly localAnswer: 'true' | 'false' | 'none' | undefined;
  /** What sort of addresses the resolver here gives. */
  readonly localKind: AddressKind | undefined;
  /** Whether the server answers when it is asked by its address, without a name. */
  readonly byAddress: 'answers' | 'fails' | undefined;
  /** The name leads to the address that we know, which DNS over HTTPS no longer gives: the server moved. */
  readonly isMoved: boolean;
  /** A host that has nothing to do with Tor has a private address as well: a proxy gives out addresses of its own. */
  readonly isFakeDns: boolean;
  /** The browser's own DNS over HTTPS gave the answer (Firefox): this network has no part in it. */
  readonly isOwnResolver: boolean;
  /** The second looks at this host. */
  readonly rows: readonly Observation[];
}

/** The view of a literal address, which no resolver is asked for. */
export const LITERAL: HostView = {
  dohAddresses: undefined,
  localAnswer: 'true',
  localKind: undefined,
  byAddress: undefined,
  isMoved: false,
  isFakeDns: false,
  isOwnResolver: false,
  rows: [],
};

export function hostView(host: string, all: readonly Observation[]): HostView {
  const rows = all.filter(({ look }) => look?.host === host);
  const resolver = rows.find(({ look, finding }) => look?.kind === 'resolver' && finding.type === 'resolves');
  const names = rows.filter(({ look, finding }) => look?.kind === 'name' && finding.type === 'resolves');
  const dohAddresses = names.length === 0 ? undefined : names.flatMap(resolvedIn);
  const localAnswer = resolver === undefined ? undefined : localAnswerOf(resolver, dohAddresses);
  // The row of a look by address has that address for its host.
  const changed = rows.find(
    ({ finding }) => finding.type === 'not-asked' && finding.why === 'address-changed',
  );
  const isMoved = resolver !== undefined && resolvedIn(resolver).some((address) => address === changed?.host);
  const isFakeDns = localAnswer === 'false' && all.some((row) => isPrivateControl(row, all));
  return {
    dohAddresses,
    localAnswer: isMoved || isFakeDns ? undefined : localAnswer,
    localKind: resolver?.finding.type === 'resolves' && !isFakeDns ? resolver.finding.kind : undefined,
    byAddress: byAddressOf(rows.filter(({ look }) => look?.kind === 'address')),
    isMoved,
    isFakeDns,
    isOwnResolver: resolver?.hints?.resolvedByBrowser === true,
    rows,
  };
}

/** The resolver here gives a private address for the host of a control. */
function isPrivateControl({ look, finding }: Observation, all: readonly Observation[]): boolean {
  const isControl = all.some(({ witness, host }) => witness === 'control' && host === look?.host);
  return look?.kind === 'resolver' && isControl && finding.type === 'resolves' && finding.kind === 'private';
}

/** An address that is not public is false for a public host; only DNS over HTTPS shows whether a public one is true. */
function localAnswerOf(
  resolver: Observation,
  dohAddresses: readonly Address[] = [],
): HostView['localAnswer'] {
  const local = resolvedIn(resolver);
  if (local.length === 0) return 'none';
  const isPublic = resolver.finding.type === 'resolves' && resolver.finding.kind === 'public';
  if (!isPublic && !local.every(isTranslated)) return 'false';
  const fours = local.filter((address) => familyOf(address) === 4 || isTranslated(address)).map(untranslated);
  if (dohAddresses.length === 0 || fours.length === 0) return undefined;
  return dohAddresses.some((address) => fours.includes(address)) ? 'true' : 'false';
}

/** A look that was not taken shows nothing. */
function byAddressOf(looks: readonly Observation[]): HostView['byAddress'] {
  if (looks.some(({ finding }) => finding.type === 'server-present')) return 'answers';
  return looks.some(({ finding }) => finding.type === 'no-answer') ? 'fails' : undefined;
}

function resolvedIn({ finding }: Observation): readonly Address[] {
  return finding.type === 'resolves' ? finding.addresses : [];
}
