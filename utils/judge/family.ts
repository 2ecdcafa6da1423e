import type { Address, Family } from '../model/address.ts';
import type { Observation } from '../model/observation.ts';
import type { UnknownReason } from '../model/verdict.ts';
import { type AddressState, judgeAddress } from './address.ts';
import { addressesIn } from './shown.ts';

/** What the rows say of all addresses of one family. */
export type FamilyState =
  | { readonly type: 'none' }
  | {
      readonly type: 'exit';
      readonly differs: boolean;
      readonly savedOnly: boolean;
      /** Other addresses of this family that nobody can say anything of. */
      readonly rest: readonly Address[];
    }
  | { readonly type: 'direct'; readonly surely: boolean; readonly addresses: readonly Address[] }
  /** Some addresses are Tor exits and others surely are not. */
  | { readonly type: 'split' }
  | { readonly type: 'undecided'; readonly why: UnknownReason; readonly rest: readonly Address[] };

export function statesOf(rows: readonly Observation[], family: Family): readonly AddressState[] {
  return addressesIn(rows, family).map((address) => judgeAddress(address, rows));
}

/**
 * Different endpoints may meet different exits, and lists miss some: one exit makes the family Tor's unless another
 * address is surely not.
 */
export function judgeFamily(rows: readonly Observation[], family: Family): FamilyState {
  const states = statesOf(rows, family);
  const exits = states.filter((state) => state.type === 'exit');
  const direct = states.filter((state) => state.type === 'direct');
  const undecided = states.filter((state) => state.type === 'undecided');
  const rest = undecided.map(({ address }) => address);
  if (exits.length > 0 && direct.some(({ surely }) => surely)) return { type: 'split' };
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

/** Every address that was seen is a Tor exit's by a list that is recent: only then are Tor's own hosts safe to ask. */
export function isTorAlone(rows: readonly Observation[]): boolean {
  const states = [...statesOf(rows, 4), ...statesOf(rows, 6)];
  return states.length > 0 && states.every((state) => state.type === 'exit' && !state.savedOnly);
}
