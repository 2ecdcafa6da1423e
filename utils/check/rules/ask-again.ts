import type { Rule } from '../check.ts';
import { firstOfHosts, isWorthALook } from './second-looks.ts';
import { mayAskTorHosts } from './tor-hosts.ts';

/**
 * Asks an endpoint again, once a check, where it failed while its host answered another request: then no second look is
 * needed.
 */
export const askAgain: Rule = (check) => {
  if (!mayAskTorHosts(check)) return [];
  const lookedAt = firstOfHosts(check);
  return check.failures
    .filter((failed) => failed.endpoint.role !== 'look' && failed.isHostAnswering && isWorthALook(failed))
    .filter((failed) => !lookedAt.includes(failed))
    .map((failed) => ({ type: 'ask-again', failed, why: 'host-answers' }));
};
