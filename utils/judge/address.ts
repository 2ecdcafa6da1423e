import { type Address, familyOf } from '../model/address.ts';
import type { Observation } from '../model/observation.ts';
import type { UnknownReason } from '../model/verdict.ts';
import { isRecent } from './age.ts';

/** What the rows say of one address that some endpoint saw. */
export type AddressState =
  | {
      readonly type: 'exit';
      readonly address: Address;
      readonly differs: boolean;
      readonly savedOnly: boolean;
    }
  | { readonly type: 'direct'; readonly address: Address }
  | { readonly type: 'undecided'; readonly address: Address; readonly why: UnknownReason };

/**
 * A yes outweighs a no: lists miss some exits (2.4 % of exit addresses at any hour of 2026-08-22), and hardly
 * ever hold what was none. The exception is an old saved list against a live no: then nobody is believed.
 */
export function judgeAddress(address: Address, rows: readonly Observation[]): AddressState {
  const yes = rows.filter(({ finding }) => finding.type === 'exit' && finding.address === address);
  const no = rows.filter(({ finding }) => finding.type === 'not-listed' && finding.address === address);
  const believedNo = no.filter(isSufficientNo);
  const savedOnly = yes.every((row) => !isRecent(row));
  if (yes.length > 0 && savedOnly && believedNo.length > 0) {
    return { type: 'undecided', address, why: 'sources-differ' };
  }
  if (yes.length > 0) return { type: 'exit', address, differs: believedNo.length > 0, savedOnly };
  if (believedNo.length > 0) return { type: 'direct', address };
  return { type: 'undecided', address, why: undecidedBecause(address, rows) };
}

/**
 * The DNS exit list's no settles nothing alone: a zone that is gone, or filtered, answers NXDOMAIN for everything.
 * A list that is too old never gets here as "not listed": see `observe`.
 */
export function isSufficientNo({ finding }: Observation): boolean {
  return finding.type === 'not-listed' && finding.basis !== 'dns-exit-list';
}

function undecidedBecause(address: Address, rows: readonly Observation[]): UnknownReason {
  if (familyOf(address) === 6) return 'ipv6-not-covered';
  const isTooOld = rows.some(({ finding }) => finding.type === 'too-old' && finding.address === address);
  return isTooOld ? 'list-too-old' : 'lists-silent';
}
