import { readFileSync } from 'node:fs';
import { createServer as createTcp } from 'node:net';
import { createServer as createTls } from 'node:tls';
import { generate } from 'selfsigned';
import { describe, expect, it } from 'vitest';
import { hostModule } from '../../../scripts/survey-hosts.ts';
import { testHost } from '../../../scripts/test-host.ts';
import { drawRelays } from '../../../utils/survey/draw-relays.ts';
import { SURVEY_HOSTS } from '../../../utils/survey/host-list.ts';
import { planSurvey } from '../../../utils/survey/plan.ts';
import { randomFrom } from '../../../utils/survey/random.ts';
import { snapshot } from '../relays/snapshot.ts';

const systems = SURVEY_HOSTS.systems;
const hosts = systems.flatMap(([, names]) => names);

describe('the shipped list of hosts', () => {
  it('is what scripts/data gives (else: npm run survey-hosts)', () => {
    expect(readFileSync('utils/survey/host-list.ts', 'utf8')).toBe(hostModule());
  });

  it('has at least 35 autonomous systems, at most 12 hosts of each, and no host twice', () => {
    expect(systems.length).toBeGreaterThanOrEqual(35);
    expect(Math.max(...systems.map(([, names]) => names.length))).toBeLessThanOrEqual(12);
    expect(new Set(hosts).size).toBe(hosts.length);
    expect(new Set(systems.map(([as]) => as)).size).toBe(systems.length);
  });

  it('names hosts and nothing else, none of them Tor’s', () => {
    expect(hosts.filter((host) => !/^([a-z\d-]+\.)+[a-z]{2,}$/.test(host))).toEqual([]);
    expect(hosts.filter((host) => /tor(project)?\b|onion/.test(host))).toEqual([]);
  });

  it('is of networks where relays live', () => {
    const ofRelays = new Set(snapshot.relays.map(({ as }) => as));
    expect(systems.filter(([as]) => !ofRelays.has(as))).toEqual([]);
  });
});

describe('with the shipped lists', () => {
  it.each([1, 2, 3, 4, 5])('a survey with the seed %i has all that its size allows', (seed) => {
    const drawn = drawRelays(snapshot.relays, { relays: 40, otherPorts: 10, ipv6: 10 }, randomFrom(seed));
    const numbers = [...Map.groupBy(drawn, ({ group }) => group)].map(([group, { length }]) => [
      group,
      length,
    ]);
    expect(Object.fromEntries(numbers)).toEqual({ relays: 40, 'other-ports': 10, ipv6: 10 });
  });

  it('surveys differ: no system is in more than nine of ten', () => {
    const seen = new Map<number | undefined, number>();
    for (let seed = 0; seed < 40; seed++) {
      const drawn = drawRelays(snapshot.relays, { relays: 24, otherPorts: 0, ipv6: 0 }, randomFrom(seed));
      for (const { as } of drawn) seen.set(as, (seen.get(as) ?? 0) + 1);
    }
    expect(Math.max(...seen.values())).toBeLessThanOrEqual(36);
  });

  it('a plan names half of the hosts in the systems of its relays', () => {
    const plan = planSurvey({
      directory: snapshot,
      hosts: SURVEY_HOSTS,
      size: 'usual',
      seed: 1,
      now: snapshot.date,
    });
    if ('type' in plan) throw new Error(plan.why);
    const targets = plan.rounds.flatMap((round) => round.targets);
    const ofRelays = new Set(targets.filter(({ group }) => group === 'relays').map(({ as }) => as));
    const hosting = targets.filter(({ group }) => group === 'hosting');
    expect(hosting.length).toBe(16);
    expect(hosting.filter(({ as }) => ofRelays.has(as)).length).toBeGreaterThanOrEqual(6);
  });
});

describe('a test of a host', () => {
  it('is alive where somebody speaks TLS, with any certificate', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'somebody.example' }]);
    const server = createTls({ key, cert }, (socket) => socket.end());
    expect(await testAt(server)).toBe('alive');
  });

  it('is not where what is there does not speak TLS, or says nothing', async () => {
    expect(await testAt(createTcp((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')))).toBe(
      'no-tls',
    );
    expect(await testAt(createTcp(() => undefined))).toBe('no-tls');
  });

  async function testAt(server: ReturnType<typeof createTcp>): Promise<string> {
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const test = await testHost('127.0.0.1', port, 300);
    server.close();
    return test;
  }
});
