import { type Address, familyOf } from '../../model/address.ts';
import type { Observation } from '../../model/observation.ts';
import type { UnknownReason } from '../../model/verdict.ts';
import { isLive, isRecent, isRemembered } from '../freshness.ts';
import { isOnionNameConnected, isSufficientNo } from '../predicates.ts';
import { isProxied } from '../routes.ts';
import { isSaidNow, operatorsThatSay } from './operators.ts';
import { operatorsOf } from './seen.ts';
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
  const rowsAbout = rows.filter(({ finding }) => 'address' in finding && finding.address === address);
  const no = rowsAbout.filter(isSufficientNo);
  const yes = rowsAbout.filter((row) => isYes(row, no));
  const liveNoes = witnesses(no.filter(isLive));
  if (isWordAgainstWord(address, rowsAbout))
    return { type: 'undecided', address, why: 'sources-differ', isContested: true };
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

/**
 * The Tor Project alone calls it an exit's, and a resolver denies that of the same scan, or Cloudflare saw it and did not
 * mark it, as it marks 97 of 100 listed exits. Whichever errs or lies, a verdict on it would be false.
 */
function isWordAgainstWord(address: Address, about: readonly Observation[]): boolean {
  const yes = about.filter(({ finding }) => finding.type === 'exit');
  const [operator, ...others] = operatorsOf(yes);
  if (operator !== 'The Tor Project' || others.length > 0 || yes.some(isSavedYes)) return false;
  const isUnmarked = about.some(
    ({ finding, recipient }) => finding.type === 'sees' && recipient !== operator,
  );
  const noes = operatorsThatSay('not-listed', address, about);
  return noes.size === 1 || (noes.size === 0 && isUnmarked);
}

/** A list that was on this computer before this check has it, of whatever age. */
function isSavedYes(row: Observation): boolean {
  return row.finding.type === 'exit' && !isSaidNow(row);
}

/** The DNS exit list is made from the same scan as the live noes that contradict it. */
function isYes({ finding, witness }: Observation, no: readonly Observation[]): boolean {
  if (finding.type !== 'exit') return false;
  if (finding.basis !== 'dns-exit-list') return true;
  return !no.some((row) => row.witness === witness && isLive(row));
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
