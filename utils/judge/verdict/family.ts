import type { Address, Family } from '../../model/address.ts';
import type { Recipient } from '../../model/endpoint.ts';
import type { Observation } from '../../model/observation.ts';
import type { UnknownReason } from '../../model/verdict.ts';
import { isOnionOpened } from '../predicates.ts';
import { addressesIn, isKnownDirect, isProxied } from '../routes.ts';
import { type AddressState, judgeAddress } from './address.ts';
import { addressSeen, operatorsOf } from './seen.ts';

/** What the rows say of all addresses of one family. */
export type FamilyState =
  | { readonly type: 'none' }
  | {
      readonly type: 'exit';
      readonly differs: boolean;
      readonly savedOnly: boolean;
      /** Other addresses of this family, of which no list says anything. */
      readonly rest: readonly Address[];
    }
  | { readonly type: 'direct'; readonly surely: boolean; readonly addresses: readonly Address[] }
  /** Some addresses are Tor exits' and others surely are not. */
  | { readonly type: 'split' }
  | { readonly type: 'undecided'; readonly why: UnknownReason; readonly rest: readonly Address[] };

export function statesOf(rows: readonly Observation[], family: Family): readonly AddressState[] {
  return addressesIn(rows, family).map((address) => judgeAddress(address, rows));
}

/**
 * Different endpoints may see different exits, and lists miss some: one exit's address makes the family Tor's, unless
 * another address is surely no exit's.
 */
export function judgeFamily(rows: readonly Observation[], family: Family): FamilyState {
  const states = statesOf(rows, family);
  const exits = states.filter((state) => state.type === 'exit');
  const direct = states.filter((state) => state.type === 'direct');
  const undecided = states.filter((state) => state.type === 'undecided');
  const rest = undecided.map(({ address }) => address);
  const isContested = undecided.some((state) => state.isContested) && !isProvedOnOneWay(rows);
  if (isContested) {
    const all = [...direct, ...undecided].map(({ address }) => address);
    return { type: 'undecided', why: 'sources-differ', rest: all };
  }
  if (exits.length > 0 && direct.length > 0 && !isWholeTor(rows, exits, direct)) return { type: 'split' };
  if (exits.length > 0) {
    const differs = direct.length > 0 || exits.some((exit) => exit.differs);
    return { type: 'exit', differs, savedOnly: exits.every(({ savedOnly }) => savedOnly), rest };
  }
  if (direct.length > 0) {
    return {
      type: 'direct',
      surely: direct.every(({ surely }) => surely),
      addresses: direct.map(({ address }) => address),
    };
  }
  const [first] = undecided;
  return first === undefined ? { type: 'none' } : { type: 'undecided', why: first.why, rest };
}

/**
 * Lists miss the addresses by which 2.4 to 2.9 % of exits leave, and all sources miss the same ones. So an address on no list
 * may be one more exit's, unless some requests are known to have gone another way: where the exits differ, all went to the
 * same proxy, or somebody else saw the address. Who saw the exit as well is as likely reached by two ways, and so is all
 * where an onion service opened that proves nothing, if two sources deny the address.
 */
function isWholeTor(
  rows: readonly Observation[],
  exits: readonly AddressState[],
  direct: readonly (AddressState & { readonly type: 'direct' })[],
): boolean {
  if (areRoutesSplit(rows)) return false;
  if (exits.length >= 2 || isProvedOnOneWay(rows)) return true;
  if ([...exits, ...direct].every(({ address }) => isProxied(address, rows))) return true;
  if (rows.some(isOnionOpened)) return direct.every(({ surely }) => !surely);
  const seers = seersOf(exits, rows);
  return [...seersOf(direct, rows)].some((operator) => !seers.has(operator));
}

function seersOf(states: readonly AddressState[], rows: readonly Observation[]): ReadonlySet<Recipient> {
  return operatorsOf(rows.filter((row) => states.some(({ address }) => address === addressSeen(row))));
}

/** A certificate shows that what carries these connections leads to Tor, and nothing shows that some go another way. */
export function isProvedOnOneWay(rows: readonly Observation[]): boolean {
  return rows.some(({ finding }) => finding.type === 'onion-proved') && !areRoutesSplit(rows);
}

/** Some requests went to a proxy, and others are known to have gone past it. */
export function areRoutesSplit(rows: readonly Observation[]): boolean {
  return rows.some(isKnownDirect) && rows.some(({ route }) => route === 'proxied');
}

/** Every address seen is a Tor exit's by a recent list: only then does a discreet check ask the Tor Project's hosts. */
export function isTorAlone(rows: readonly Observation[]): boolean {
  if (areRoutesSplit(rows)) return false;
  const states = [...statesOf(rows, 4), ...statesOf(rows, 6)];
  return states.length > 0 && states.every((state) => state.type === 'exit' && !state.savedOnly);
}
