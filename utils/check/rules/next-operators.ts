import { isOnionOpened } from '../../judge/predicates.ts';
import { areDone, type Check, type Rule } from '../check.ts';
import { ask, type Step } from '../step.ts';
import { mayAskTorHosts } from './tor-hosts.ts';

/** Endpoints that repeat another operator's proof: asked only where that one gave none. */
export const nextOperators: Rule = (check) =>
  mayAskTorHosts(check) ? check.endpoints.flatMap((endpoint) => decided(check, endpoint)) : [];

function decided(check: Check, endpoint: Check['endpoints'][number]): readonly Step[] {
  const first = check.endpoints.find(({ id }) => id === endpoint.after);
  if (first === undefined || !areDone(check, [ask(first)])) return [];
  const isProved = check.rows.of(first.id).some(isOnionOpened);
  return [isProved ? { type: 'skip', endpoint, why: 'not-needed' } : ask(endpoint)];
}
