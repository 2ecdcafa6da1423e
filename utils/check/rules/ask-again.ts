import { isAnswered } from '../../judge/predicates.ts';
import type { Check, Rule } from '../check.ts';
import type { FailedRequest } from '../failed-request.ts';
import { firstOfHosts, isWorthALook } from './second-looks.ts';
import { mayAskTorHosts } from './tor-hosts.ts';

/**
 * Asks an endpoint again, once a check, where it failed while its host answers another request, earlier or later: then no
 * second look is needed.
 */
export const askAgain: Rule = (check) => {
  if (!mayAskTorHosts(check)) return [];
  const lookedAt = firstOfHosts(check);
  return check.failures
    .filter((failed) => failed.endpoint.role !== 'look' && isWorthALook(failed))
    .filter((failed) => !lookedAt.includes(failed) && isHostAnswering(check, failed))
    .map((failed) => ({ type: 'ask-again', failed, why: 'host-answers' }));
};

/** Another request to the same host was answered, so the server is there. */
function isHostAnswering({ rows }: Check, { endpoint }: FailedRequest): boolean {
  return rows
    .all()
    .some((row) => row.host === endpoint.host && row.endpoint !== endpoint.id && isAnswered(row));
}
