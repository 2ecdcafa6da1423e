import type { Observation } from '../../model/observation.ts';
import type { Caveat, MixedKind } from '../../model/verdict.ts';
import { areNamesLookedUpHere } from '../names.ts';
import type { FamilyState } from './family.ts';
import { unseenFamilies } from './proof.ts';

/** That this browser uses the exits whose addresses were seen: rows show it, only the person says so, or neither. */
export type Tie = 'shown' | 'told' | 'open';

/** What limits "on Tor", in the order in which the popup shows it. */
export function caveatsOfTor(
  rows: readonly Observation[],
  four: FamilyState,
  six: FamilyState,
  tie: Tie,
): readonly Caveat[] {
  const exits = [four, six].filter((state) => state.type === 'exit');
  const hasExit = exits.length > 0;
  const namesHere = areNamesLookedUpHere(rows);
  const isOpen = hasExit && tie !== 'shown' && !namesHere;
  const isToldOnly = tie === 'told' && mayBeTold(rows, four, exits);
  const holds: readonly (readonly [Caveat, boolean])[] = [
    ['names-looked-up-here', namesHere],
    ['address-unconfirmed', isUnconfirmed(four, six)],
    ['saved-list-only', hasExit && exits.every(({ savedOnly }) => savedOnly)],
    ['sources-differ', exits.some(({ differs }) => differs) || (hasExit && four.type === 'direct')],
    ['ipv6-unknown', four.type === 'exit' && six.type === 'undecided'],
    // Where the browser looks names up, no onion service can open: that it did not says nothing.
    ['maybe-neighbour', isOpen && !isToldOnly],
    ['told-whole-device', isOpen && isToldOnly],
  ];
  return [
    ...holds.flatMap(([caveat, isSo]) => (isSo ? [caveat] : [])),
    // Where no address was seen at all, `address-unconfirmed` says so of both.
    ...(four.type !== 'none' || six.type !== 'none' ? caveatsOfUnseen(rows) : []),
  ];
}

/**
 * What limits "part of it through Tor". Where IPv6 shows the person's own address and IPv4 an exit's, the exit may be the
 * household's as well, and then nothing goes through Tor: the same exception as of an exit's address alone.
 */
export function caveatsOfMixed(
  rows: readonly Observation[],
  kind: MixedKind,
  isTied: boolean,
): readonly Caveat[] {
  const namesHere = areNamesLookedUpHere(rows);
  if (namesHere) return ['names-looked-up-here'];
  return kind.type === 'family' && kind.exposed === 6 && !isTied ? ['maybe-neighbour'] : [];
}

/**
 * The person's word closes the gap only where everything else agrees with it: a recent list has each exit, no list denies
 * one, and no connection went to a proxy, whose address it then is.
 */
function mayBeTold(
  rows: readonly Observation[],
  four: FamilyState,
  exits: readonly (FamilyState & { readonly type: 'exit' })[],
): boolean {
  if (four.type === 'direct' || rows.some(({ route }) => route === 'proxied')) return false;
  return exits.every(({ differs, savedOnly, rest }) => !differs && !savedOnly && rest.length === 0);
}

/** No list knows every address that sites see. */
function isUnconfirmed(four: FamilyState, six: FamilyState): boolean {
  const exits = [four, six].filter((state) => state.type === 'exit');
  return exits.length === 0 || four.type === 'undecided' || exits.some(({ rest }) => rest.length > 0);
}

/** Connections over a family that no answer shows may go another way. */
export function caveatsOfUnseen(rows: readonly Observation[]): readonly Caveat[] {
  return unseenFamilies(rows).map((family) => `ipv${family}-unseen` as const);
}
