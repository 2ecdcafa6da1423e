import { type Address, familyOf } from '../model/address.ts';
import type { Observation } from '../model/observation.ts';
import type {
  Agreement,
  Caveat,
  Certainty,
  MixedKind,
  SeenExit,
  UnknownReason,
  Verdict,
} from '../model/verdict.ts';
import { isSufficientNo } from './address.ts';
import { isLive } from './age.ts';
import { addressesIn, type FamilyState, judgeFamily } from './family.ts';
import { silenceReason } from './silence.ts';

/** The verdict: a pure function of the rows on screen, and of nothing else. */
export function verdictOf(rows: readonly Observation[]): Verdict {
  const four = judgeFamily(rows, 4);
  const six = judgeFamily(rows, 6);
  const onion = rows.some(({ finding }) => finding.type === 'onion-loaded');
  const kind = mixedKind(rows, four, six, onion);
  if (kind !== undefined) return isEarly(rows, six, kind) ? unknown(rows, 'waiting') : mixed(rows, kind);
  if (four.type === 'exit' || (six.type === 'exit' && four.type === 'none')) return tor(rows, four, six);
  if (four.type === 'direct') return notTor(rows);
  if (onion) return tor(rows, four, six);
  return unknown(rows, reasonOf(rows, four, six));
}

function reasonOf(rows: readonly Observation[], four: FamilyState, six: FamilyState): UnknownReason {
  if (rows.some(({ finding }) => finding.type === 'waiting')) return 'waiting';
  if (four.type === 'undecided') return four.why;
  if (six.type === 'undecided') return six.why;
  return silenceReason(rows);
}

/**
 * Part of the traffic goes through Tor and part does not. An IPv6 address that no list covers is taken for direct
 * beside a Tor IPv4 unless the browser handed both to the same proxy: the lists cannot vouch for it, and not
 * warning could expose somebody.
 */
function mixedKind(
  rows: readonly Observation[],
  four: FamilyState,
  six: FamilyState,
  onion: boolean,
): MixedKind | undefined {
  if (four.type === 'split' || six.type === 'split') return { type: 'destination' };
  if (four.type === 'direct' && six.type === 'exit') return { type: 'family', exposed: 4 };
  if (four.type === 'direct' && onion) return { type: 'onion-only' };
  if (four.type === 'exit' && six.type === 'undecided' && !isProxied(rows, 6))
    return { type: 'family', exposed: 6 };
  return undefined;
}

/** "IPv6 is exposed" rests on no list having the address: not to be said while one is still being asked. */
function isEarly(rows: readonly Observation[], six: FamilyState, kind: MixedKind): boolean {
  return (
    kind.type === 'family' &&
    six.type === 'undecided' &&
    rows.some(({ finding }) => finding.type === 'waiting')
  );
}

function tor(rows: readonly Observation[], four: FamilyState, six: FamilyState): Verdict {
  const states = [four, six];
  const exits = states.filter((state) => state.type === 'exit');
  const onion = rows.some(({ finding }) => finding.type === 'onion-loaded');
  const caveats: Caveat[] = [];
  if (exits.length === 0 && states.some(({ type }) => type === 'undecided'))
    caveats.push('address-unconfirmed');
  if (exits.length > 0 && !onion && exits.every(({ savedOnly }) => savedOnly))
    caveats.push('saved-list-only');
  if (exits.some(({ differs }) => differs)) caveats.push('sources-differ');
  if (four.type === 'exit' && six.type === 'undecided') caveats.push('ipv6-unknown');
  if (!onion && mayBeNeighbour(rows)) caveats.push('maybe-neighbour');
  const certain = onion
    ? !caveats.includes('address-unconfirmed')
    : caveats.length === 0 && agreeing(rows, isYes).live >= 2;
  return { type: 'tor', exits: seenExits(rows), ...found(rows, isYes, certain, caveats) };
}

function notTor(rows: readonly Observation[]): Verdict {
  const addresses = [...addressesIn(rows, 4), ...addressesIn(rows, 6)];
  return {
    type: 'not-tor',
    addresses,
    ...found(rows, isSufficientNo, agreeing(rows, isSufficientNo).live >= 2, []),
  };
}

function mixed(rows: readonly Observation[], kind: MixedKind): Verdict {
  const exits = seenExits(rows);
  const through = new Set(exits.map(({ address }) => address));
  const addresses = [...addressesIn(rows, 4), ...addressesIn(rows, 6)].filter(
    (address) => !through.has(address),
  );
  const certain = kind.type !== 'family' || kind.exposed === 4 || (isProxied(rows, 4) && !isProxied(rows, 6));
  const counts = (row: Observation) => isYes(row) || isSufficientNo(row);
  return { type: 'mixed', kind, exits, addresses, ...found(rows, counts, certain, []) };
}

function unknown(rows: readonly Observation[], reason: UnknownReason): Verdict {
  const addresses = [...addressesIn(rows, 4), ...addressesIn(rows, 6)];
  const evidence = rows.filter(({ finding }) => finding.type !== 'not-asked' && finding.type !== 'waiting');
  return { type: 'unknown', reason, addresses, evidence: ids(evidence) };
}

/** A listed address, no proxy, and an onion service that does not open: perhaps the neighbour of an exit. */
function mayBeNeighbour(rows: readonly Observation[]): boolean {
  const onionFailed = rows.some(({ role, finding }) => role === 'proof' && finding.type === 'no-answer');
  const echoes = rows.filter(({ role, finding }) => role === 'echo' && 'address' in finding);
  return onionFailed && echoes.length > 0 && echoes.every(({ route }) => route === 'direct');
}

function isProxied(rows: readonly Observation[], family: 4 | 6): boolean {
  return rows.some(
    ({ finding, route }) =>
      route === 'proxied' && 'address' in finding && familyOf(finding.address) === family,
  );
}

function isYes({ finding }: Observation): boolean {
  return finding.type === 'exit' || finding.type === 'onion-loaded';
}

function found(
  rows: readonly Observation[],
  agrees: (row: Observation) => boolean,
  certain: boolean,
  caveats: readonly Caveat[],
) {
  const certainty: Certainty = certain ? 'certain' : 'likely';
  const { witnesses } = agreeing(rows, agrees);
  const able = agreeing(rows, (row) => isYes(row) || isSufficientNo(row));
  const agreement: Agreement = { agree: witnesses, of: able.witnesses };
  return { certainty, agreement, caveats, evidence: ids(rows.filter(agrees)) };
}

/** Witnesses, not endpoints: the Tor Project's four views of one exit scan count once. */
function agreeing(rows: readonly Observation[], agrees: (row: Observation) => boolean) {
  const voices = rows.filter(agrees);
  return {
    witnesses: new Set(voices.map(({ witness }) => witness)).size,
    live: new Set(voices.filter(isLive).map(({ witness }) => witness)).size,
  };
}

/** Every exit address once, with the relays that any source names for it. */
function seenExits(rows: readonly Observation[]): readonly SeenExit[] {
  const relays = new Map<Address, SeenExit['relays']>();
  for (const { finding } of rows) {
    if (finding.type !== 'exit') continue;
    const known = relays.get(finding.address) ?? [];
    relays.set(finding.address, fullness(finding.relays) > fullness(known) ? finding.relays : known);
  }
  return [...relays].map(([address, named]) => ({ address, relays: named }));
}

/** Onionoo names a relay in full; the saved directory knows no nicknames. */
function fullness(relays: SeenExit['relays']): number {
  return relays.length + relays.filter(({ nickname }) => nickname !== undefined).length;
}

function ids(rows: readonly Observation[]): readonly string[] {
  return [...new Set(rows.map(({ endpoint }) => endpoint))];
}
