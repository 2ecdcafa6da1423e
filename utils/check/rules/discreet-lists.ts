import type { Rule } from '../check.ts';
import { aboutAddresses } from './tor-hosts.ts';

/**
 * Sources that know exits and whose host says nothing of Tor to an onlooker: about each address seen, in every check. Until
 * an address is seen, nothing is decided.
 */
export const discreetLists: Rule = (check) =>
  check.lookups.seen().length === 0
    ? []
    : check.endpoints
        .filter(({ discreet, role, needs }) => discreet && role === 'witness' && needs !== undefined)
        .flatMap((endpoint) => aboutAddresses(check, endpoint));
