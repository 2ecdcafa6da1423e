import { describe, expect, it } from 'vitest';
import type { Outside } from '../../../utils/check/outside.ts';
import { runCheck } from '../../../utils/check/run-check.ts';
import { ENDPOINTS } from '../../../utils/endpoints/list.ts';
import { LOOKS } from '../../../utils/endpoints/looks.ts';
import type { Answer } from '../../../utils/model/measurement.ts';
import type { Report } from '../../../utils/model/report.ts';

const silence: Answer = {
  type: 'failed',
  failure: 'generic_timeout_error',
  step: 'connect',
  verbatim: 'deadline',
  route: 'direct',
  signs: {},
};

/** A world with a clock of its own: an answer may take its time, up to the deadline it is given. */
function world(delay: (url: string) => number, more: Partial<Outside> = {}) {
  let now = 0;
  const timers: { at: number; wake: () => void }[] = [];
  const asked: { url: string; deadline: number; at: number }[] = [];
  const saved: Report[] = [];
  const outside: Outside = {
    endpoints: ENDPOINTS,
    looks: LOOKS,
    resolve: async () => undefined,
    waits: async () => new Map(),
    keepWait: async () => undefined,
    ask: ({ url }, { deadline }) => {
      asked.push({ url, deadline, at: now });
      const at = now + Math.min(delay(url), deadline);
      return new Promise((resolve) => timers.push({ at, wake: () => resolve(silence) }));
    },
    now: () => now,
    save: async (report) => void saved.push(report),
    directory: async () => undefined,
    keptExits: async () => undefined,
    keepExits: async () => undefined,
    ...more,
  };
  const turn = async () => {
    for (let idle = 0; idle < 20; idle += 1) await Promise.resolve();
  };
  const run = async (check: Promise<Report>) => {
    let over = false;
    void check.finally(() => {
      over = true;
    });
    for (await turn(); !over; await turn()) {
      const next = timers.sort((a, b) => a.at - b.at).shift();
      if (next === undefined) continue;
      now = next.at;
      next.wake();
    }
    return check;
  };
  return { outside, run, asked, saved };
}

describe('a check', () => {
  it('asks all side by side, so one hanging endpoint delays nobody', async () => {
    const { outside, run, asked, saved } = world((url) => (url.includes('check.torproject') ? 60_000 : 100));
    await run(runCheck('full', outside));
    const first = asked.filter(({ url }) => ENDPOINTS.some(({ request }) => request().url === url));
    // The literal IPv6 address waits for another echo, which tells whether a proxy is in between.
    const [six, others] = [
      first.filter(({ url }) => url.includes('[')),
      first.filter(({ url }) => !url.includes('[')),
    ];
    expect(new Set(others.map(({ at }) => at))).toEqual(new Set([0]));
    expect(six.map(({ at }) => at)).toEqual([100]);
    const early = saved.find(
      ({ observations }) => observations.filter(({ finding }) => finding.type === 'waiting').length <= 2,
    );
    expect(Math.max(...(early?.observations ?? []).map(({ at, elapsed = 0 }) => at + elapsed))).toBe(200);
  });

  it('keeps no wait that a login page asks for in place of a network test', async () => {
    const waits = new Map<string, number>();
    const busy: Answer = {
      type: 'answered',
      status: 503,
      url: '',
      redirected: false,
      contentType: 'text/html',
      body: 'Log in',
      overCap: false,
      route: 'unknown',
      signs: { retryAt: 86_400_000 },
    };
    const { outside, run } = world(() => 100, {
      ask: async () => busy,
      keepWait: async (host, until) => void waits.set(host, until),
    });
    await run(runCheck('full', outside));
    const controls = ENDPOINTS.filter(({ witness }) => witness === 'control').map(({ host }) => host);
    expect([...waits.keys()]).toContain('check.torproject.org');
    expect([...waits.keys()].filter((host) => controls.includes(host))).toEqual([]);
    const asked: string[] = [];
    const later = world(() => 100, {
      waits: async () => new Map(controls.map((host) => [host, 86_400_000])),
      ask: async ({ url }) => {
        asked.push(url);
        return silence;
      },
    });
    await later.run(runCheck('full', later.outside));
    for (const host of controls) expect(asked.some((url) => url.includes(host))).toBe(true);
  });

  it('gives every request at most 15 s, and is over before the browser ends the background', async () => {
    const { outside, run, asked } = world(() => 60_000);
    const report = await run(runCheck('full', outside));
    expect(Math.max(...asked.map(({ deadline }) => deadline))).toBeLessThanOrEqual(15_000);
    expect((report.finishedAt ?? Number.POSITIVE_INFINITY) - report.startedAt).toBeLessThanOrEqual(25_000);
    expect(report.observations.filter(({ finding }) => finding.type === 'waiting')).toEqual([]);
  });

  it('asks no Tor host in a discreet check that found nothing', async () => {
    const { outside, run, asked } = world(() => 10);
    await run(runCheck('discreet', outside));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(({ url }) => /tor|onion|dns/.test(url.replace('detectportal', '')))).toEqual([]);
  });

  it('saves after every answer, and the finished report last', async () => {
    const { outside, run, saved } = world(() => 10);
    await run(runCheck('full', outside));
    expect(saved.length).toBeGreaterThan(10);
    expect(saved.slice(0, -1).every(({ finishedAt }) => finishedAt === undefined)).toBe(true);
    expect(saved.at(-1)?.finishedAt).toBeDefined();
  });

  it('says so where no directory can be read', async () => {
    const { outside, run } = world(() => 10);
    const { observations } = await run(runCheck('full', outside));
    const row = observations.find(({ endpoint }) => endpoint === 'relay-directory');
    expect(row?.finding).toEqual({ type: 'not-asked', why: 'not-loaded' });
  });
});
