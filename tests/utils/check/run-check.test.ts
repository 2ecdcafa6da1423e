import { describe, expect, it } from 'vitest';
import type { Wait } from '../../../utils/check/ports.ts';
import { HEAD_START_MS } from '../../../utils/check/rules/head-start.ts';
import { runCheck } from '../../../utils/check/run-check.ts';
import { ENDPOINTS } from '../../../utils/endpoints/list.ts';
import { answered, NEVER, SILENCE, simulate } from './simulate.ts';

describe('a check', () => {
  it('asks all side by side, so one hanging endpoint delays no other', async () => {
    const { ports, run, asked, saved } = simulate((url) => (url.includes('check.torproject') ? 60_000 : 100));
    await run(runCheck('full', ports, NEVER));
    // The second operator of a proof waits for the first.
    const atOnce = ENDPOINTS.filter(({ after }) => after === undefined);
    const first = asked.filter(({ url }) => atOnce.some(({ request }) => request().url === url));
    // The literal IPv6 address waits for another echo, which tells whether a proxy is in between.
    const [six, others] = [
      first.filter(({ url }) => url.includes('[')),
      first.filter(({ url }) => !url.includes('[')),
    ];
    // Plain tests of the network and controls let the others go ahead.
    const sent = Map.groupBy(others, ({ at }) => at);
    expect([...sent.keys()]).toEqual([0, HEAD_START_MS]);
    const controls = atOnce.filter(({ role }) => role === 'control').map(({ request }) => request().url);
    expect(sent.get(HEAD_START_MS)?.map(({ url }) => url)).toEqual(
      expect.arrayContaining(controls.slice(0, 1)),
    );
    for (const { url } of sent.get(0) ?? []) expect(controls).not.toContain(url);
    expect(six.map(({ at }) => at)).toEqual([100]);
    const early = saved.find(
      ({ observations }) => observations.filter(({ finding }) => finding.type === 'waiting').length <= 2,
    );
    expect(Math.max(...(early?.observations ?? []).map(({ at, elapsed = 0 }) => at + elapsed))).toBe(200);
  });

  it('keeps no wait that a login page asks for in place of a network test', async () => {
    const waits = new Map<string, Wait>();
    const busy = answered(503, 'Log in', '', { retryAt: 86_400_000 });
    const { ports, run } = simulate(() => 100, {
      ask: async () => busy,
      keepWait: async (host, wait) => void waits.set(host, wait),
    });
    await run(runCheck('full', ports, NEVER));
    const controls = ENDPOINTS.filter(({ witness }) => witness === 'control').map(({ host }) => host);
    expect([...waits.keys()]).toContain('check.torproject.org');
    expect([...waits.keys()].filter((host) => controls.includes(host))).toEqual([]);
    const asked: string[] = [];
    const later = simulate(() => 100, {
      waits: async () => new Map(controls.map((host) => [host, { until: 86_400_000, addresses: [] }])),
      ask: async (endpoint, about) => {
        asked.push(endpoint.request(about).url);
        return SILENCE;
      },
    });
    await later.run(runCheck('full', later.ports, NEVER));
    for (const host of controls) expect(asked.some((url) => url.includes(host))).toBe(true);
  });

  it('gives every request at most 15 s, and is over before the browser ends the background', async () => {
    const { ports, run, asked } = simulate(() => 60_000);
    const report = await run(runCheck('full', ports, NEVER));
    expect(Math.max(...asked.map(({ deadline }) => deadline))).toBeLessThanOrEqual(15_000);
    expect((report.finishedAt ?? Number.POSITIVE_INFINITY) - report.startedAt).toBeLessThanOrEqual(25_000);
    expect(report.observations.filter(({ finding }) => finding.type === 'waiting')).toEqual([]);
  });

  it('asks no Tor host in a discreet check that found nothing', async () => {
    const { ports, run, asked } = simulate(() => 10);
    await run(runCheck('discreet', ports, NEVER));
    expect(asked.length).toBeGreaterThan(0);
    const hosts = asked.map(({ url }) => new URL(url).host);
    expect(hosts.filter((host) => /tor|onion|dns\.google/.test(host.replace('detectportal', '')))).toEqual(
      [],
    );
  });

  it('saves after every answer, and the finished report last', async () => {
    const { ports, run, saved } = simulate(() => 10);
    await run(runCheck('full', ports, NEVER));
    expect(saved.length).toBeGreaterThan(10);
    expect(saved.slice(0, -1).every(({ finishedAt }) => finishedAt === undefined)).toBe(true);
    expect(saved.at(-1)?.finishedAt).toBeDefined();
  });

  it('has a row that says so where no directory can be read', async () => {
    const { ports, run } = simulate(() => 10);
    const { observations } = await run(runCheck('full', ports, NEVER));
    const row = observations.find(({ endpoint }) => endpoint === 'relay-directory');
    expect(row?.finding).toEqual({ type: 'not-asked', why: 'not-loaded' });
  });

  it('never saves two reports at the same time', async () => {
    let saving = 0;
    let max = 0;
    const { ports, run } = simulate(() => 10, {
      save: async () => {
        saving += 1;
        max = Math.max(max, saving);
        for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
        saving -= 1;
      },
    });
    await run(runCheck('full', ports, NEVER));
    expect(max).toBe(1);
  });
});
