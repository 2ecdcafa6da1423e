import { type Address, type Family, familyOf } from '../model/address.ts';
import type { Observation } from '../model/observation.ts';
import type { UnknownReason } from '../model/verdict.ts';
import { type AddressState, isSufficientNo, judgeAddress } from './address.ts';

/** What the rows say of all addresses of one family. */
export type FamilyState =
  | { readonly type: 'none' }
  | { readonly type: 'exit'; readonly differs: boolean; readonly savedOnly: boolean }
  | { readonly type: 'direct' }
  /** Some addresses are Tor exits and others are not. */
  | { readonly type: 'split' }
  | { readonly type: 'undecided'; readonly why: UnknownReason };

/** All addresses of a family that any row tells of, each once, in the order of the rows. */
export function addressesIn(rows: readonly Observation[], family: Family): readonly Address[] {
  const all = rows.flatMap(({ finding }) => ('address' in finding ? [finding.address] : []));
  return [...new Set(all)].filter((address) => familyOf(address) === family);
}

/** Different endpoints may meet different exits: one exit makes the family Tor's unless another address is surely not. */
export function judgeFamily(rows: readonly Observation[], family: Family): FamilyState {
  const states = addressesIn(rows, family).map((address) => judgeAddress(address, rows));
  const exits = states.filter((state) => state.type === 'exit');
  const direct = states.filter((state) => state.type === 'direct');
  const [first] = states;
  if (first === undefined) return { type: 'none' };
  if (exits.length === 0) {
    if (direct.length > 0) return { type: 'direct' };
    return first.type === 'undecided' ? { type: 'undecided', why: first.why } : { type: 'none' };
  }
  if (direct.some((state) => isSurelyDirect(state, rows))) return { type: 'split' };
  return {
    type: 'exit',
    differs: direct.length > 0 || exits.some(({ differs }) => differs),
    savedOnly: exits.every(({ savedOnly }) => savedOnly),
  };
}

/** Beside an exit, one witness's no may be an exit that its list misses; two independent ones are believed. */
function isSurelyDirect(state: AddressState, rows: readonly Observation[]): boolean {
  const no = rows.filter(
    (row) => isSufficientNo(row) && 'address' in row.finding && row.finding.address === state.address,
  );
  return new Set(no.map(({ witness }) => witness)).size >= 2;
}
