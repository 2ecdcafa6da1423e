import type { Blockage } from '../../../utils/model/blockage.ts';
import type { Played } from '../play.ts';
import type { World } from '../world.ts';
import type { Stop } from './stops.ts';

/** Pairs of truths with the same rows, of which a handed scene, or a rule that stands, names one: counted under a name of their own. */
export const BLAME_APART = [
  /**
   * Where one operator's host is silent or refuses, and its address as well, the service and this network are named
   * (ipv6-way-is-a-black-hole-firefox, nat64-and-an-outage-firefox). A firewall of this computer can do the same: OpenSnitch
   * drops or rejects by host, Windows denies an address, which Firefox calls refused.
   */
  'a firewall here that drops or refuses a host',
  /** Nobody is named (mtu-black-hole-chromium): the line may lose large packets. A network or a portal may stop them. */
  'all of https silent, plain pages of several operators come',
  /** One request among answers is silent (ipv6-way-is-a-black-hole-firefox): the service and the network are named, not the line. */
  'a request lost for a moment',
  /** No address was seen and no onion opened: an exit is named only with a sign of Tor. */
  "a whole device's Tor that gave no sign",
  /**
   * Firefox does not tell a reset from a close, and a close by name is this network's (own-list-stops-both-tests-chromium).
   * Endpoint protection resets by name as well.
   */
  'a filter here that resets by name, in Firefox',
  /** All rows are those of a direct line. */
  'an exit on no list stops it',
] as const;
export type BlameApart = (typeof BLAME_APART)[number];

/** Why the true culprit could not be among those named; `undefined`: it should have been. */
export function blameApart(
  world: World,
  { report: { verdict } }: Played,
  { cause, end }: Stop,
  { suspects, techniques }: Blockage,
): BlameApart | undefined {
  const isHeldAtConnect = end.step === 'connect' || (end.step === 'browser' && end.does === 'denied');
  if (cause === 'local-filter' && isHeldAtConnect && suspects.length > 1) return BLAME_APART[0];
  const isNobody = suspects.length === 0 && techniques.join() === 'timeout';
  if (isNobody && (cause === 'network' || cause === 'captive-portal')) return BLAME_APART[1];
  const isLost = 'does' in end && (end.does === 'drop' || end.does === 'silent');
  if (cause === 'offline' && isLost && suspects.length > 1) return BLAME_APART[2];
  const isCloseOrReset = suspects.join() === 'network' && techniques.includes('fin');
  if (cause === 'local-filter' && isCloseOrReset) return BLAME_APART[4];
  if (cause !== 'exit' || world.connection.device === undefined) return undefined;
  if (verdict.type === 'unknown' && verdict.reason === 'no-address') return BLAME_APART[3];
  return verdict.type === 'not-tor' ? BLAME_APART[5] : undefined;
}
