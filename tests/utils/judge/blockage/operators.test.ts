import { describe, expect, it } from 'vitest';
import type { FailedEndpoint } from '../../../../utils/judge/blockage/failed-endpoint.ts';
import { hostView } from '../../../../utils/judge/blockage/host-view.ts';
import {
  expiredAtSeveral,
  failedAlike,
  siblingsThatAnswer,
} from '../../../../utils/judge/blockage/operators.ts';
import type { Observation } from '../../../../utils/model/observation.ts';
import type { Technique } from '../../../../utils/model/technique.ts';
import { rowOf } from '../../check/rules/fixture.ts';
import { fails, page, sees, works } from './culprits/ladder.ts';

const row = fails('tor-check', 'connection_reset');
const failed = (rows: readonly Observation[], ...techniques: readonly Technique[]): FailedEndpoint => ({
  row,
  rows,
  techniques,
  verdict: { type: 'unknown', reason: 'lists-silent', evidence: [], addresses: [] },
  view: hostView('check.torproject.org', rows),
  isTriggeredByName: false,
});

describe('another service fails alike', () => {
  it.each([
    ['of another operator, by a reset as well', fails('dns-google', 'connection_reset'), ['reset'], true],
    ['of the same operator', fails('relay-search', 'connection_reset'), ['reset'], false],
    ['of another operator, in another way', fails('dns-google', 'host_unreachable'), ['reset'], false],
    ['by one of several ways', fails('dns-google', 'connection_cut'), ['fin'], true],
    ['an echo', fails('address-name', 'connection_reset'), ['reset'], true],
    [
      'an echo by its address',
      fails('address-ipv4', 'connection_reset', 'connect', { family: 4 }),
      ['reset'],
      false,
    ],
    ['a network test', fails('control-google', 'connection_reset'), ['reset'], false],
    ['a second look', fails('name-google@check.torproject.org', 'connection_reset'), ['reset'], false],
    [
      'the speed test, whose body stops as well',
      fails('same-size', 'body_cut_short', 'body'),
      ['truncated'],
      true,
    ],
    ['the speed test, which did not begin', fails('same-size', 'connection_reset'), ['reset'], false],
    [
      'what never left the browser',
      fails('dns-google', 'blocked_by_client', 'browser'),
      ['blocked-in-browser'],
      false,
    ],
    ['what failed in the proxy', fails('dns-google', 'proxy_failed', 'proxy'), ['proxy-failed'], false],
    ['what answered', page('dns-google', 503), ['http-error'], false],
    [
      'by a missing name, while this one is led elsewhere',
      fails('dns-google', 'dns_lookup_error', 'dns'),
      ['dns-false-answer'],
      true,
    ],
    [
      'by a missing name, while this one is reset',
      fails('dns-google', 'dns_lookup_error', 'dns'),
      ['reset'],
      false,
    ],
    [
      'by a refusal, perhaps at a false address',
      fails('dns-google', 'connection_refused'),
      ['dns-no-answer'],
      false,
    ],
  ] as const)('%s: %#', (_, other, techniques, expected) => {
    expect(failedAlike(failed([row, other], ...techniques))).toEqual(expected ? [other] : []);
  });
});

describe('a sibling answers', () => {
  it.each([
    ['of the same operator at another host', rowOf('relay-search', { type: 'works' }), true],
    ['of the same operator at the same host', rowOf('exit-list', { type: 'works' }), false],
    ['of another operator', sees(), false],
    ['that failed', fails('relay-search'), false],
    ['that is a second look', rowOf('address@check.torproject.org', { type: 'server-present' }), false],
  ])('%s', (_, other, expected) => {
    expect(siblingsThatAnswer(row, [row, other])).toEqual(expected ? [other] : []);
  });

  it('and no network test is one', () => {
    expect(siblingsThatAnswer(fails('dns-google'), [works('control-google')])).toEqual([]);
  });
});

it('expired certificates count where they are of several operators', () => {
  const expired = (id: string) => fails(id, 'ssl_expired_certificate', 'tls');
  const [one, same, other] = [expired('tor-check'), expired('relay-search'), expired('dns-google')];
  expect(expiredAtSeveral([one, same, row])).toEqual([]);
  expect(expiredAtSeveral([one, other, row])).toEqual([one, other]);
  expect(expiredAtSeveral([one, fails('dns-google', 'connection_reset')])).toEqual([]);
});
