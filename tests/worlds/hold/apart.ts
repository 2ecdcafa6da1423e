import { isTorEvidence } from '../../../utils/judge/predicates.ts';
import type { Played } from '../play.ts';
import type { LookAlike, Truth } from './truth.ts';

/*
 * What is counted apart from the lies: for each name `look-alikes.ts` has two truths with the same rows.
 */

/** What the words beside the verdict say, so that whoever it holds for reads that it may. */
type Told =
  | "an exit's address, told as the exception"
  /** A device's Tor that carries IPv6 as well, to an exit that does not, has the same rows. */
  | 'IPv6 past Tor that was stopped, told as not seen'
  /** Only a page of an onion service came, and whatever would show an address failed alike. */
  | 'IPv6 past Tor, and no address seen, told as not confirmed';

/** Nothing in the rows shows it, and the rules that stand say of these rows what is right in the other world of the pair. */
type Unseen =
  /** A router's Tor, or one that opens no onion names. A direct line whose lists all agree is *certain* (https-only-mode-firefox). */
  | 'an exit on no list, and no sign of Tor'
  /** "Unreachable or refused at once" is how a line without IPv6 answers. */
  | 'IPv6 past Tor, refused as where there is none';

export type Apart = LookAlike | Unseen | Told;

/** The name under which a verdict that is not so is counted apart; `undefined`: it is a lie. */
export function countedApart({ is, lookAlike, isException }: Truth, played: Played): Apart | undefined {
  const { verdict, observations } = played.report;
  if (verdict.type === 'unknown') return undefined;
  const isLikely = verdict.certainty === 'likely';
  if (lookAlike === 'an exit on no list') {
    // Where anything shows Tor, nothing may be certain.
    if (observations.some(isTorEvidence)) return isLikely ? lookAlike : undefined;
    return verdict.type === 'not-tor' ? 'an exit on no list, and no sign of Tor' : undefined;
  }
  if (is === 'mixed' && verdict.type === 'tor' && isIpv6AsIfMissing(played))
    return 'IPv6 past Tor, refused as where there is none';
  if (lookAlike === 'only the liar saw an address' && isLikely) return lookAlike;
  if (lookAlike === 'rules for exactly our hosts' && verdict.type === 'tor') return lookAlike;
  if (lookAlike === "a proxy at an exit's address" && verdict.type === 'tor' && isLikely) return lookAlike;
  if (!isLikely) return undefined;
  if (isException && verdict.caveats.includes('maybe-neighbour'))
    return "an exit's address, told as the exception";
  if (is !== 'mixed' || verdict.type !== 'tor') return undefined;
  if (verdict.caveats.includes('ipv6-unseen')) return 'IPv6 past Tor that was stopped, told as not seen';
  const isSeen = observations.some(({ finding }) => 'address' in finding);
  const isTold = verdict.caveats.includes('address-unconfirmed') && !isSeen;
  return isTold ? 'IPv6 past Tor, and no address seen, told as not confirmed' : undefined;
}

/** All that went past Tor was refused, or found no way, at once: so it is where a line has no IPv6. */
function isIpv6AsIfMissing({ sent }: Played): boolean {
  const past = sent.filter(
    ({ endpoint, travelled: { way } }) => way.via === 'line' && endpoint.host !== '127.0.0.1',
  );
  const isRefused = ({ travelled: { end } }: Played['sent'][number]) =>
    end.step === 'connect' && (end.does === 'refuse' || end.does === 'unreachable');
  return past.length > 0 && past.every((one) => one.endpoint.family === 6 && isRefused(one));
}
