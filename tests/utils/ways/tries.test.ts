import { describe, expect, it } from 'vitest';
import { FAILURES } from '../../../utils/model/failure.ts';
import type { Verdict } from '../../../utils/model/verdict.ts';
import { bridgeReached, hostReached } from '../../../utils/ways/reached.ts';
import { readBridges } from '../../../utils/ways/read-bridges.ts';
import { tryGateOf } from '../../../utils/ways/try-gate.ts';
import { tryTargetOf } from '../../../utils/ways/try-target.ts';
import { GOOD } from './lines.ts';

const failed = (failure: (typeof FAILURES)[number]) =>
  ({ type: 'failed', isProxied: false, failure }) as const;

describe('how a request ended', () => {
  it.each([
    ['connection_closed', 'cut', 'reached'],
    ['connection_reset', 'cut', 'reached'],
    ['connection_cut', 'cut', 'reached'],
    ['ssl_failed_handshake', 'cut', 'reached'],
    ['ssl_unknown_authority', 'other-certificate', 'reached'],
    ['ssl_known_interception', 'other-certificate', 'reached'],
    ['generic_timeout_error', 'silent', 'cannot-tell'],
    ['connection_timed_out', 'silent', 'cannot-tell'],
    ['connection_refused', 'refused', 'refused'],
    ['connection_denied', 'refused', 'refused'],
    ['host_unreachable', 'unreachable', 'unreachable'],
    ['dns_lookup_error', 'no-name', 'not-asked'],
    ['http_redirect', 'reached', 'reached'],
    ['offline', 'not-asked', 'not-asked'],
    ['proxy_failed', 'not-asked', 'not-asked'],
    ['refused_by_browser', 'not-asked', 'not-asked'],
  ] as const)('%s: a site %s, a bridge %s', (failure, site, bridge) => {
    expect(hostReached(failed(failure))).toBe(site);
    expect(bridgeReached(failed(failure))).toBe(bridge);
  });

  it('says nothing of this network where a proxy was in between, or we ended it', () => {
    for (const end of [{ type: 'aborted' }, { type: 'answered', isProxied: true }] as const) {
      expect(hostReached(end)).toBe('not-asked');
      expect(bridgeReached(end)).toBe('not-asked');
    }
    for (const failure of FAILURES)
      expect(bridgeReached({ ...failed(failure), isProxied: true })).toBe('not-asked');
  });

  it('never calls silence at a bridge a block', () => {
    expect(bridgeReached(failed('generic_timeout_error'))).toBe('cannot-tell');
    expect(hostReached({ type: 'answered', isProxied: false })).toBe('reached');
  });
});

const targetOf = (text: string) => {
  const [line] = readBridges(text).lines;
  return line && tryTargetOf(line);
};

describe('where a try of a line connects to', () => {
  it.each([
    ['obfs4', GOOD.obfs4, { type: 'bridge', host: '5.6.7.8', port: 443 }],
    ['vanilla', GOOD.vanilla, { type: 'bridge', host: '5.6.7.8', port: 9001 }],
    [
      'IPv6',
      GOOD.obfs4.replace('5.6.7.8', '[2a01:4f8::1]'),
      { type: 'bridge', host: '[2a01:4f8::1]', port: 443 },
    ],
    ['the site, without the path', GOOD.webtunnel, { type: 'host', host: 'site.example.org', port: 443 }],
    [
      'another port of the site',
      GOOD.webtunnel.replace('example.org', 'example.org:8443'),
      { type: 'host', host: 'site.example.org', port: 8443 },
    ],
    ['the first front', GOOD.snowflake, { type: 'host', host: 'a.example.org', port: 443 }],
    ["meek's front", GOOD.meek, { type: 'host', host: 'front.example.org', port: 443 }],
    [
      'the host, where there is no front',
      GOOD.meek.replace(/front=\S+ /, ''),
      { type: 'host', host: 'hidden.example.org', port: 443 },
    ],
    ['a faulty line', GOOD.obfs4.replace(/ iat.*/, ''), { type: 'none', why: 'faults' }],
    ['a port that browsers refuse', GOOD.obfs4.replace(':443', ':22'), { type: 'none', why: 'port' }],
    ['plain http', GOOD.webtunnel.replace('https', 'http'), { type: 'none', why: 'plain-http' }],
    ['conjure', GOOD.conjure, { type: 'none', why: 'no-way' }],
    ['dnstt', GOOD.dnstt, { type: 'none', why: 'no-way' }],
    [
      'a site in the own network',
      GOOD.webtunnel.replace('site.example.org', '192.168.1.1'),
      { type: 'none', why: 'no-way' },
    ],
  ] as const)('%s', (_, text, target) => expect(targetOf(text)).toEqual(target));
});

describe('the gate', () => {
  const now = Date.UTC(2026, 10, 27);
  const verdict = (type: Verdict['type']) => ({ type }) as Verdict;
  it.each([
    ['not-tor', 60_000, 'open'],
    ['not-tor', 11 * 60_000, 'no-check'],
    ['not-tor', -60_000, 'no-check'],
    ['tor', 60_000, 'through-tor'],
    ['mixed', 60_000, 'through-tor'],
    ['unknown', 60_000, 'no-check'],
  ] as const)('%s, %i ms ago: %s', (type, ago, gate) => {
    expect(tryGateOf({ verdict: verdict(type), finishedAt: now - ago }, now)).toBe(gate);
  });

  it('is closed without a check, and while one goes on', () => {
    expect(tryGateOf(undefined, now)).toBe('no-check');
    expect(tryGateOf({ verdict: verdict('not-tor') }, now)).toBe('no-check');
  });
});
