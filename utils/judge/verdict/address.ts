import { type Address, familyOf } from '../../model/address.ts';
import type { Observation } from '../../model/observation.ts';
import type { UnknownReason } from '../../model/verdict.ts';
import { isLive, isRecent, isRemembered } from '../freshness.ts';
import { isOnionNameConnected } from '../predicates.ts';
import { isProxied } from '../routes.ts';
import { weigh } from './operators.ts';
import { witnesses } from './witnesses.ts';

/** What the rows say of one address that some endpoint saw. */
export type AddressState =
  | {
      readonly type: 'exit';
      readonly address: Address;
      /** Some source says that it is no exit's. */
      readonly differs: boolean;
      /** No recent source says that it is an exit's. */
      readonly savedOnly: boolean;
    }
  /** `surely`: two independent live witnesses say no, and no connection went through a proxy that may have been Tor. */
  | { readonly type: 'direct'; readonly address: Address; readonly surely: boolean }
  | {
      readonly type: 'undecided';
      readonly address: Address;
      readonly why: UnknownReason;
      /** One operator's word stands against another's. */
      readonly isContested?: true;
    };

/**
 * A yes outweighs a no: lists miss some exits (2.4 % of exit addresses at any hour of 2026-08-22), and rarely have an
 * address that is no exit's. The exception is a saved yes against live noes: then the address stays undecided.
 */
export function judgeAddress(address: Address, rows: readonly Observation[]): AddressState {
  const { yes, no, isWordAgainstWord } = weigh(address, rows);
  const liveNoes = witnesses(no.filter(isLive));
  if (isWordAgainstWord) return { type: 'undecided', address, why: 'sources-differ', isContested: true };
  const isDenied = liveNoes >= 2 || (no.length > 0 && !yes.some(isRecent));
  if (yes.length > 0 && ((!yes.some(isLive) && isDenied) || isOnlyEchoed(yes, no)))
    return { type: 'undecided', address, why: 'sources-differ' };
  if (yes.length > 0 && !yes.some(isRemembered)) return { type: 'undecided', address, why: 'list-too-old' };
  if (yes.length > 0)
    return { type: 'exit', address, differs: no.length > 0, savedOnly: !yes.some(isRecent) };
  if (no.length > 0) {
    const surely =
      liveNoes >= 2 && !isProxied(address, rows) && !rows.some(isOnionNameConnected) && !no.some(isRelay);
    return { type: 'direct', address, surely };
  }
  return { type: 'undecided', address, why: undecidedBecause(address, rows) };
}

/** Only an echo calls it an exit's, and both the exit scan and Onionoo do not have it: perhaps an exit that is gone. */
function isOnlyEchoed(yes: readonly Observation[], no: readonly Observation[]): boolean {
  const isEcho = yes.every(({ finding }) => finding.type === 'exit' && finding.basis === 'cloudflare-t1');
  return isEcho && witnesses(no.filter(isLive)) >= 2;
}

/** A relay without the Exit flag may let some connections out all the same (dir-spec, "Exit"). */
function isRelay({ finding }: Observation): boolean {
  return finding.type === 'not-listed' && finding.ownRelay;
}

/**
 * The Tor Project's services that were asked and failed are the reason; where none failed, as in a discreet check, the age of
 * the saved list is. Public resolvers of the DNS exit list are none of these services.
 */
function undecidedBecause(address: Address, rows: readonly Observation[]): UnknownReason {
  if (familyOf(address) === 6) return 'ipv6-not-covered';
  const failed = rows.some(
    ({ role, finding, recipient }) =>
      role === 'witness' &&
      recipient !== 'Cloudflare' &&
      recipient !== 'Google' &&
      (finding.type === 'no-answer' || finding.type === 'unreadable'),
  );
  const isTooOld = rows.some(({ finding }) => finding.type === 'too-old' && finding.address === address);
  return isTooOld && !failed ? 'list-too-old' : 'lists-silent';
}
