import { type Address, familyOf } from '../model/address.ts';
import { isAskable } from '../model/browser-ports.ts';
import type { SurveyTarget } from '../model/survey.ts';
import type { DirectoryRelay } from '../relays/directory.ts';

/** A relay that a survey may ask at one of its addresses. */
export interface Candidate {
  readonly relay: DirectoryRelay;
  readonly target: SurveyTarget;
  readonly as: number;
  /** /16 of an IPv4 address, /32 of an IPv6 address: what one network has, about. */
  readonly block: string;
  /** How likely a client picks it as its guard. */
  readonly weight: number;
}

/** Of relays that were this long at their address, few are gone soon: 2.7 % in 7 days, where it is 6.0 % of all (2025-07 to 2026-08). */
const STEADY_DAYS = 30;

/** Relays whose autonomous system is known, that had been at their address for 30 days, on a port that a browser may ask. */
export function candidates(
  relays: readonly DirectoryRelay[],
  group: 'relays' | 'other-ports' | 'ipv6',
): readonly Candidate[] {
  return relays.flatMap((relay) => candidate(relay, group) ?? []);
}

function candidate(relay: DirectoryRelay, group: 'relays' | 'other-ports' | 'ipv6'): Candidate | undefined {
  const { as, steadyDays, country, guard } = relay;
  const at = relay.addresses.find(({ address }) => familyOf(address) === (group === 'ipv6' ? 6 : 4));
  if (at === undefined || as === undefined || steadyDays === undefined || steadyDays < STEADY_DAYS) return;
  if (!isAskable(at.port) || !isOfGroup(at.port, group)) return;
  const target: SurveyTarget = {
    group,
    host: hostOf(at.address),
    port: at.port,
    as,
    steadyDays,
    ...(country !== undefined && { country }),
    ...(guard !== undefined && { guard }),
  };
  return { relay, target, as, block: blockOf(at.address), weight: relay.guardProbability ?? 0 };
}

/** Networks that pass few ports pass 80 beside 443: a relay there says nothing of other ports. */
function isOfGroup(port: number, group: 'relays' | 'other-ports' | 'ipv6'): boolean {
  if (group === 'ipv6') return true;
  return group === 'relays' ? port === 443 : port !== 443 && port !== 80;
}

/** An address as it stands in a URL. */
function hostOf(address: Address): string {
  return familyOf(address) === 6 ? `[${address}]` : address;
}

/** The first two parts; the second of an IPv6 address is empty where it is part of a `::`. */
function blockOf(address: Address): string {
  return address.split(familyOf(address) === 6 ? ':' : '.', 2).join('.');
}
