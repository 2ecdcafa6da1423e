import type { Endpoint } from '../../endpoints/endpoint.ts';
import { isTorAlone } from '../../judge/verdict/family.ts';
import { type Address, familyOf } from '../../model/address.ts';
import type { Observation } from '../../model/observation.ts';
import { areDone, type Check, hasBegun, type Rule } from '../check.ts';
import { waitFor } from '../retry-after.ts';
import { ask, type Step } from '../step.ts';
import { isEcho } from './echoes.ts';
import { isHeadStartOver } from './head-start.ts';
import { mayBeSplit } from './split.ts';

/** Tor's own services and others that know its exits: those that need an address, about each address seen. */
export const torHosts: Rule = (check) => {
  if (!mayAskTorHosts(check)) return [];
  return check.endpoints
    .filter((endpoint) => !endpoint.discreet && !hasOwnRule(endpoint))
    .filter(({ role }) => role !== 'control' || isHeadStartOver(check))
    .filter((endpoint) => !isPauseUndecided(check, endpoint))
    .flatMap((host) => (host.needs === undefined ? [ask(host)] : aboutAddresses(check, host)));
};

/**
 * At once in a full check. In a discreet one, only when the lists and all echoes are through and every address seen
 * proved to be a Tor exit's, and nothing speaks for a part that goes past Tor; then for the rest of the check, whatever comes in later.
 */
export function mayAskTorHosts(check: Check): boolean {
  const { scope, endpoints, rows } = check;
  if (scope === 'full') return true;
  const wereAsked = endpoints.some((endpoint) => !endpoint.discreet && hasBegun(check, ask(endpoint)));
  if (wereAsked) return true;
  const echoes = endpoints.filter(isEcho).map((echo) => ask(echo));
  return (
    areDone(check, [{ type: 'load-lists' }, ...echoes]) &&
    isTorAlone(rows.all().filter((row) => !isDnsYes(row))) &&
    !mayBeSplit(rows.all())
  );
}

/** One operator's word about an address: too little to show the Tor Project's names to an onlooker. */
function isDnsYes({ finding }: Observation): boolean {
  return finding.type === 'exit' && finding.basis === 'dns-exit-list';
}

/** See `next-operators` and `known-exits`. */
function hasOwnRule({ after, asksKnownExits }: Endpoint): boolean {
  return after !== undefined || asksKnownExits === true;
}

/** The host asked for a pause, and whether the address is still the same shows once the echoes are through. */
function isPauseUndecided(check: Check, endpoint: Endpoint): boolean {
  if (waitFor(check, endpoint) === undefined || check.lookups.seen().length > 0) return false;
  return !areDone(
    check,
    check.endpoints.filter(isEcho).map((echo) => ask(echo)),
  );
}

/** The question of an endpoint that needs an address, about each that was seen. */
export function aboutAddresses({ lookups }: Check, endpoint: Endpoint): readonly Step[] {
  const isFit = (address: Address) => endpoint.needs === 'any' || endpoint.needs === familyOf(address);
  const asked = lookups.seen().filter(isFit);
  if (asked.length === 0) return [{ type: 'skip', endpoint, why: 'no-address' }];
  return asked.map((address) => ask(endpoint, address));
}
