import { describe, expect, it } from 'vitest';
import {
  type FailedEndpoint,
  hasTechnique,
  isDnsOnly,
  isNameNowhere,
  isResolverDown,
  isTrustedAnswer,
  rowsOnSameRoute,
} from '../../../../utils/judge/blockage/failed-endpoint.ts';
import { hostView } from '../../../../utils/judge/blockage/host-view.ts';
import type { Observation } from '../../../../utils/model/observation.ts';
import type { Technique } from '../../../../utils/model/technique.ts';
import { rowOf } from '../../check/rules/fixture.ts';
import { address } from '../../relays/small.ts';
import { fails, resolved, sees, works } from './culprits/ladder.ts';

const HOST = 'check.torproject.org';
const row = fails('tor-check', 'dns_lookup_error', 'dns');
function failed(rows: readonly Observation[], techniques: readonly Technique[], more = row): FailedEndpoint {
  return {
    row: more,
    rows: [more, ...rows],
    techniques,
    verdict: { type: 'unknown', reason: 'lists-silent', evidence: [], addresses: [] },
    view: hostView(HOST, rows),
    isTriggeredByName: false,
  };
}

it.each([
  [['reset'], true, false, false],
  [['fin', 'tls-broken'], false, false, false],
  [['dns-no-answer'], false, true, false],
  [['dns-no-answer', 'dns-false-answer'], false, true, false],
  [['dns-no-answer', 'reset'], true, false, false],
  [['http-error'], false, false, true],
  [['http-error', 'timeout'], false, false, false],
] as const)('%j: reset %s, of DNS only %s, a trusted answer %s', (techniques, isReset, isDns, isTrusted) => {
  const one = failed([], techniques);
  expect([hasTechnique(one, 'reset', 'throttled'), isDnsOnly(one), isTrustedAnswer(one)]).toEqual([
    isReset,
    isDns,
    isTrusted,
  ]);
});

describe('a name is nowhere', () => {
  const look = (id: 'google' | 'cloudflare', ...texts: string[]) =>
    rowOf(`name-${id}@${HOST}`, { type: 'resolves', addresses: texts.map(address), kind: 'none' });
  const down = fails(`name-cloudflare@${HOST}`);
  it.each([
    ['by two resolvers elsewhere', [look('google'), look('cloudflare')], ['dns-no-answer'], true],
    ['by one only', [look('google')], ['dns-no-answer'], false],
    ['by one, and the other failed', [look('google'), down], ['dns-no-answer'], false],
    [
      'by one, and the other has it',
      [look('google'), look('cloudflare', '116.202.120.181')],
      ['dns-no-answer'],
      false,
    ],
    ['by nobody', [], ['dns-no-answer'], false],
    [
      'by two, but it may be reset as well',
      [look('google'), look('cloudflare')],
      ['dns-no-answer', 'reset'],
      false,
    ],
  ] as const)('%s', (_, rows, techniques, expected) => {
    expect(isNameNowhere(failed(rows, techniques))).toBe(expected);
  });
});

describe('rows on the same route', () => {
  const onion = rowOf('onion-service', { type: 'onion-loaded' }, { route: 'proxied' });
  const echo = sees('address-name', { route: 'proxied' });
  it('are all, unless the request went directly: then none that a proxy carried', () => {
    const at = (route: Observation['route']) => ({ ...row, route });
    expect(rowsOnSameRoute(failed([onion, echo], ['reset'], at('unknown')))).toHaveLength(3);
    expect(rowsOnSameRoute(failed([onion, echo], ['reset'], at('proxied')))).toHaveLength(3);
    expect(rowsOnSameRoute(failed([onion, echo], ['reset'], at('direct')))).toEqual([at('direct')]);
    const mapped = { ...onion, route: 'direct' as const };
    expect(rowsOnSameRoute(failed([mapped], ['reset'], at('direct')))).toContain(mapped);
  });
});

describe('the resolver is down', () => {
  const missing = (id: string) => fails(id, 'dns_lookup_error', 'dns');
  it.each([
    ['where as many names fail as answer', [missing('address-name'), works()], ['dns-no-answer'], true],
    ['where more fail', [missing('address-name'), missing('control-microsoft')], ['dns-no-answer'], true],
    [
      'not where more answer',
      [missing('address-name'), works(), works('control-mozilla')],
      ['dns-no-answer'],
      false,
    ],
    [
      'not where more had an address, whatever came of it',
      [missing('address-name'), fails('control-https', 'ssl_unknown_authority', 'tls'), works()],
      ['dns-no-answer'],
      false,
    ],
    ['not where no other name fails', [works()], ['dns-no-answer'], false],
    ['not where the others fail otherwise', [fails('address-name')], ['dns-no-answer'], false],
    ['not where the same operator fails only', [missing('relay-search')], ['dns-no-answer'], false],
    ['not where a list of the same role fails', [missing('dns-google')], ['dns-no-answer'], false],
    ['not where this one may be led elsewhere', [missing('address-name')], ['dns-false-answer'], false],
    [
      'not where it found some name',
      [missing('address-name'), resolved('x', 'public', '203.0.113.7')],
      ['dns-no-answer'],
      false,
    ],
    [
      'where it was asked and found none',
      [missing('address-name'), resolved('x', 'public')],
      ['dns-no-answer'],
      true,
    ],
    [
      'whatever literal addresses do',
      [missing('address-name'), sees('address-ipv4', { family: 4 }), sees('address-ipv6', { family: 6 })],
      ['dns-no-answer'],
      true,
    ],
  ] as const)('%s', (_, rows, techniques, expected) => {
    expect(isResolverDown(failed(rows, techniques))).toBe(expected);
  });
});
