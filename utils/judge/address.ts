import { type Address, familyOf } from '../model/address.ts';
import type { Observation } from '../model/observation.ts';
import type { UnknownReason } from '../model/verdict.ts';
import { isLive, isRecent, isRemembered } from './age.ts';
import { isProxied } from './shown.ts';
import { witnesses } from './witnesses.ts';

/** What the rows say of one address that some endpoint saw. */
export type AddressState =
  | {
      readonly type: 'exit';
      readonly address: Address;
      readonly differs: boolean;
      readonly savedOnly: boolean;
    }
  /** `surely`: two independent live witnesses say no, and no proxy stood in between that might have been Tor. */
  | { readonly type: 'direct'; readonly address: Address; readonly surely: boolean }
  | { readonly type: 'undecided'; readonly address: Address; readonly why: UnknownReason };

/**
 * A yes outweighs a no: lists miss some exits (2.4 % of exit addresses at any hour of 2026-08-22), and hardly
 * ever hold what was none. The exception is a saved yes against live noes: then nobody is believed.
 */
export function judgeAddress(address: Address, rows: readonly Observation[]): AddressState {
  const about = rows.filter(({ finding }) => 'address' in finding && finding.address === address);
  const yes = about.filter(({ finding }) => finding.type === 'exit');
  const no = about.filter(isSufficientNo);
  const liveNoes = witnesses(no.filter(isLive));
  const isDenied = liveNoes >= 2 || (no.length > 0 && !yes.some(isRecent));
  if (yes.length > 0 && !yes.some(isLive) && isDenied)
    return { type: 'undecided', address, why: 'sources-differ' };
  if (yes.length > 0 && !yes.some(isRemembered)) return { type: 'undecided', address, why: 'list-too-old' };
  if (yes.length > 0)
    return { type: 'exit', address, differs: no.length > 0, savedOnly: !yes.some(isRecent) };
  if (no.length > 0) {
    const surely = liveNoes >= 2 && !isProxied(address, rows) && !rows.some(isOnionTaken);
    return { type: 'direct', address, surely };
  }
  return { type: 'undecided', address, why: undecidedBecause(address, rows) };
}

/**
 * The DNS exit list's no settles nothing alone: a zone that is gone, or filtered, answers NXDOMAIN for everything.
 * A list that is too old never gets here as "not listed": see `observe`.
 */
export function isSufficientNo({ finding }: Observation): boolean {
  return finding.type === 'not-listed' && finding.basis !== 'dns-exit-list';
}

/** Witnesses that were asked and failed are the reason; where none was, the saved list's age is. */
function undecidedBecause(address: Address, rows: readonly Observation[]): UnknownReason {
  if (familyOf(address) === 6) return 'ipv6-not-covered';
  const failed = rows.some(
    ({ role, finding }) =>
      role === 'witness' && (finding.type === 'no-answer' || finding.type === 'unreadable'),
  );
  const isTooOld = rows.some(({ finding }) => finding.type === 'too-old' && finding.address === address);
  return isTooOld && !failed ? 'list-too-old' : 'lists-silent';
}

/** The onion name led to somebody who took the connection (Firefox tells): Tor, for all we know, that the computer goes through. */
export function isOnionTaken({ witness, finding, route, signs }: Observation): boolean {
  return (
    witness === 'onion-service' &&
    finding.type === 'no-answer' &&
    route === 'direct' &&
    signs?.peer !== undefined
  );
}
