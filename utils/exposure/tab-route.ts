import type { Observation } from '../model/observation.ts';
import type { TabReading, TabRoute, Way } from '../model/tab-route.ts';

/** The way of the requests that showed which address sites see; undefined where there is none, or they went several ways. */
export function wayOfCheck(observations: readonly Observation[]): Way | undefined {
  const told = observations.filter(({ role, route }) => role === 'echo' && route !== 'unknown');
  const [first, ...others] = told;
  if (first === undefined || others.some(({ route }) => route !== first.route)) return undefined;
  const peer = first.hints?.peer;
  return { route: first.route, ...(peer === undefined ? {} : { peer }) };
}

/** Whether the page in front goes the way that the check went. @param check undefined: none that shows its way */
export function judgeTabRoute(tab: TabReading, check: Way | undefined): TabRoute {
  if (tab.type !== 'seen') return tab.type;
  if (check === undefined) return 'no-check';
  const { way } = tab;
  if (way.route === 'unknown' || check.route === 'unknown') return 'not-told';
  if (way.route !== check.route) return way.route === 'direct' ? 'page-direct' : 'page-proxied';
  if (way.route === 'direct') return 'both-direct';
  // Chromium gives a proxy's address without its port: two addresses are two proxies, one address may be either.
  const isOther = way.peer !== undefined && check.peer !== undefined && way.peer !== check.peer;
  return isOther ? 'another-proxy' : 'both-proxied';
}
