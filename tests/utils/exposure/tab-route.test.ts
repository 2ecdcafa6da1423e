import { describe, expect, it } from 'vitest';
import { judgeTabRoute, wayOfCheck } from '../../../utils/exposure/tab-route.ts';
import type { Route } from '../../../utils/model/measurement.ts';
import { TAB_ROUTES, type TabReading, type TabRoute, type Way } from '../../../utils/model/tab-route.ts';
import { parseAddress } from '../../../utils/parse/address.ts';
import { EXIT, observation } from '../../components/example.ts';

const at = (route: Route, text?: string): Way => {
  const peer = parseAddress(text);
  return { route, ...(peer === undefined ? {} : { peer }) };
};
const seen = (way: Way): TabReading => ({ type: 'seen', way });
const PROXY = at('proxied', '127.0.0.1');

const ROWS: readonly [string, TabReading, Way | undefined, TabRoute][] = [
  ['through a proxy on this computer, both', seen(PROXY), PROXY, 'both-proxied'],
  ['through a proxy without an address, both', seen(at('proxied')), PROXY, 'both-proxied'],
  ['through proxies at two addresses', seen(at('proxied', '10.0.0.9')), PROXY, 'another-proxy'],
  ['directly, both', seen(at('direct', '11.11.11.82')), at('direct', '104.16.123.96'), 'both-direct'],
  ['the page past the proxy', seen(at('direct', '11.11.11.82')), PROXY, 'page-direct'],
  ['only the page through a proxy', seen(PROXY), at('direct', '104.16.123.96'), 'page-proxied'],
  ['the page not known', seen(at('unknown')), PROXY, 'not-told'],
  ['the check not known', seen(PROXY), at('unknown'), 'not-told'],
  ['no check', seen(PROXY), undefined, 'no-check'],
  ['from the cache', { type: 'not-sent' }, PROXY, 'not-sent'],
  ['no request reported', { type: 'not-reported' }, PROXY, 'not-reported'],
];

describe('whether the page in front goes the way of the check', () => {
  it.each(ROWS)('%s', (_, tab, check, expected) => expect(judgeTabRoute(tab, check)).toBe(expected));

  it('has a row for each conclusion', () =>
    expect([...new Set(ROWS.map(([, , , type]) => type))].sort()).toEqual([...TAB_ROUTES].sort()));
});

describe('the way of a check', () => {
  const row = (way: Way, role: 'echo' | 'control' = 'echo') =>
    observation(
      'address-echo',
      { type: 'sees', address: EXIT },
      { role, route: way.route, hints: way.peer === undefined ? {} : { peer: way.peer } },
    );

  it.each([
    ['that of its echoes', [row(PROXY), row(PROXY)], PROXY],
    ['those that are known', [row(at('unknown')), row(PROXY)], PROXY],
    ['not the controls’', [row(at('direct'), 'control'), row(PROXY)], PROXY],
    ['none where they went two ways', [row(at('direct')), row(PROXY)], undefined],
    ['none where nothing is known', [row(at('unknown'))], undefined],
    ['none without a check', [], undefined],
  ])('%s', (_, rows, expected) => expect(wayOfCheck(rows)).toEqual(expected));
});
