import type { Endpoint } from '../endpoints/endpoint.ts';
import type { EndpointId } from '../model/endpoint.ts';
import type { Progress } from '../model/report.ts';
import { areDone, type Check } from './check.ts';
import { isEcho } from './rules/echoes.ts';
import { mayAskTorHosts } from './rules/tor-hosts.ts';
import { ask, keyOf, type Step } from './step.ts';

/** Counts endpoints and not rows: an address more, a second look or a second attempt adds rows while the check runs. */
export function progressOf(check: Check): Progress {
  const { endpoints, begun, done } = check;
  const echoes = endpoints.filter(isEcho).map((echo) => ask(echo));
  const way = {
    isKnown: areDone(check, [{ type: 'load-lists' }, ...echoes]),
    mayAskTorHosts: mayAskTorHosts(check),
  };
  const underWay = [...begun].flatMap(([key, step]) => (done.has(key) ? [] : askedIn(step)));
  return {
    settled: endpoints.filter((endpoint) => isSettled(check, endpoint, way)).length,
    total: endpoints.length,
    awaited: [...new Set(underWay)],
  };
}

/** What the check knows of the way that its requests go. */
interface Way {
  /** Every echo was asked, and the lists are there. */
  readonly isKnown: boolean;
  readonly mayAskTorHosts: boolean;
}

/** Its first requests are through, or it will not be asked in this check. */
function isSettled({ begun, done, lookups }: Check, endpoint: Endpoint, way: Way): boolean {
  if (!endpoint.discreet && !way.mayAskTorHosts) return way.isKnown;
  if (endpoint.needs !== undefined) {
    if (!way.isKnown) return false; // an address that another echo sees would be one more question
    if (lookups.seen().length === 0) return true;
  }
  const first = [...begun.values()].filter((step) => step.type !== 'ask-again' && isAbout(step, endpoint));
  return first.length > 0 && first.every((step) => done.has(keyOf(step)));
}

function isAbout(step: Step, { id }: Endpoint): boolean {
  return askedIn(step).includes(id) || (step.type === 'skip' && step.endpoint.id === id);
}

function askedIn(step: Step): readonly EndpointId[] {
  if (step.type === 'ask') return [step.endpoint.id];
  return step.type === 'ask-again' ? [step.failed.endpoint.id] : [];
}
