import { expect, test } from 'vitest';
import { openWaits } from '../../../utils/check/open-waits.ts';
import type { Wait } from '../../../utils/check/ports.ts';
import { waitFor } from '../../../utils/check/retry-after.ts';
import { runCheck } from '../../../utils/check/run-check.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../utils/model/time.ts';
import { address } from '../relays/small.ts';
import { endpoint } from './rules/fixture.ts';
import { answered, NEVER, SILENCE, simulate } from './simulate.ts';

const NOW = Date.UTC(2026, 10, 26);
const [HERE, ELSEWHERE] = [address('203.0.113.7'), address('198.51.100.9')];
const HOST = 'check.torproject.org';

test.each([
  ['over', -1, false],
  ['just over', 0, false],
  ['over in a moment', 1, true],
  ['for an hour', HOUR_MS, true],
  ['for a day', DAY_MS, true],
  ['for more than a day', DAY_MS + 1, false],
  ['for a year, stored while the clock was wrong', 365 * DAY_MS, false],
])('a stored pause that is %s', (_, left, isOpen) => {
  const stored = new Map([[HOST, { until: NOW + left, addresses: [] }]]);
  expect(openWaits(stored, NOW).has(HOST)).toBe(isOpen);
});

test.each([
  ['not known', [HERE], [], true],
  ['the same', [HERE], [ELSEWHERE, HERE], true],
  ['another one', [HERE], [ELSEWHERE], false],
  ['not known then', [], [HERE], true],
])('a pause where the address is %s', (_, then, now, isKept) => {
  const waits = new Map([[HOST, { until: NOW, addresses: then }]]);
  const wait = waitFor({ waits, lookups: { seen: () => now } }, endpoint('tor-check'));
  expect(wait !== undefined).toBe(isKept);
});

const trace = (ip: string) =>
  answered(
    200,
    `fl=1\nh=www.cloudflare.com\nip=${ip}\nts=1\nloc=DE\ntls=TLSv1.3\n`,
    'https://www.cloudflare.com/cdn-cgi/trace',
  );

/** The hosts of all requests of a full check that has this pause stored, at an address. */
async function hostsAsked(wait: Wait, ip: string): Promise<ReadonlySet<string>> {
  const asked = new Set<string>();
  const { ports, run } = simulate(() => 10, {
    waits: async () => new Map([[HOST, wait]]),
    ask: async ({ host, id }) => {
      asked.add(host);
      return id === 'address-name' ? trace(ip) : SILENCE;
    },
  });
  await run(runCheck('full', ports, NEVER));
  return asked;
}

test('a full check asks a host again that wanted a pause at another address', async () => {
  const wait = { until: HOUR_MS, addresses: [HERE] };
  expect(await hostsAsked(wait, '203.0.113.7')).not.toContain(HOST);
  expect(await hostsAsked(wait, '198.51.100.9')).toContain(HOST);
});

test('an echo is granted ten minutes, and others what they ask for', async () => {
  const waits = new Map<string, Wait>();
  const { ports, run } = simulate(() => 10, {
    ask: async (asked) => answered(429, '', asked.request().url, { retryAt: HOUR_MS }),
    keepWait: async (host, wait) => void waits.set(host, wait),
  });
  await run(runCheck('full', ports, NEVER));
  expect(waits.get(HOST)?.until).toBe(HOUR_MS);
  expect(waits.get('www.cloudflare.com')?.until).toBeLessThanOrEqual(11 * MINUTE_MS);
});

test.each([
  [429, 'tor-check', true],
  [503, 'tor-check', true],
  [500, 'tor-check', false],
  [200, 'tor-check', false],
  [429, 'control-https', false],
  [429, 'onion-service', false],
])('after %i of %s a pause is kept: %s', async (status, id, isKept) => {
  const hosts: string[] = [];
  const { ports, run } = simulate(() => 10, {
    ask: async (one) =>
      one.id === id ? answered(status, '', one.request().url, { retryAt: HOUR_MS }) : SILENCE,
    keepWait: async (host) => void hosts.push(host),
  });
  await run(runCheck('full', ports, NEVER));
  expect(hosts).toEqual(isKept ? [endpoint(id).host] : []);
});

test('the longest pause counts from the answer, not from the question', async () => {
  const untils: number[] = [];
  let now = 0;
  const { ports, run } = simulate(() => 10, {
    now: () => now,
    ask: async (one) => {
      if (one.id !== 'tor-check') return SILENCE;
      now = 1000;
      return answered(503, '', one.request().url, { retryAt: 9 * DAY_MS });
    },
    keepWait: async (_host, { until }) => void untils.push(until),
  });
  await run(runCheck('full', ports, NEVER));
  expect(untils).toEqual([DAY_MS + 1000]);
});
