import type { Ports } from '../../../utils/check/ports.ts';
import { ENDPOINTS } from '../../../utils/endpoints/list.ts';
import { SECOND_LOOKS } from '../../../utils/endpoints/second-looks.ts';
import type { Hints } from '../../../utils/model/hints.ts';
import type { Answer } from '../../../utils/model/measurement.ts';
import type { Report } from '../../../utils/model/report.ts';

export const SILENCE: Answer = {
  type: 'failed',
  failure: 'generic_timeout_error',
  step: 'connect',
  verbatim: 'deadline',
  route: 'direct',
  hints: {},
};

/** A signal that does not abort. */
export const NEVER = new AbortController().signal;

/** Lets everything go on that waits for no timer. */
export async function microtasks(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

export function answered(status: number, body: string, url = '', hints: Hints = {}): Answer {
  const contentType = 'text/html';
  const rest = { redirected: false, overCap: false, route: 'unknown' } as const;
  return { type: 'answered', status, url, body, contentType, hints, ...rest };
}

/** A check that goes on without a timer needs a few turns at most. */
const MAX_IDLE_TURNS = 1000;

/** Ports with a simulated clock: each answer takes `delay` ms, at most its deadline. */
export function simulate(delay: (url: string) => number, more: Partial<Ports> = {}) {
  let now = 0;
  const timers: { at: number; wake: () => void }[] = [];
  const asked: { url: string; deadline: number; at: number }[] = [];
  const saved: Report[] = [];
  const ports: Ports = {
    endpoints: ENDPOINTS,
    secondLooks: SECOND_LOOKS,
    resolve: async () => undefined,
    waits: async () => new Map(),
    keepWait: async () => undefined,
    ask: (endpoint, about, { deadline }) => {
      const { url } = endpoint.request(about);
      asked.push({ url, deadline, at: now });
      const at = now + Math.min(delay(url), deadline);
      return new Promise((resolve) => timers.push({ at, wake: () => resolve(SILENCE) }));
    },
    now: () => now,
    wait: (ms) => new Promise((resolve) => timers.push({ at: now + ms, wake: resolve })),
    save: async (report) => void saved.push(report),
    directory: async () => undefined,
    knownExits: async () => [],
    keptExits: async () => undefined,
    keepExits: async () => undefined,
    ...more,
  };
  const run = async (check: Promise<Report>) => {
    let over = false;
    const end = () => {
      over = true;
    };
    void check.then(end, end);
    let idle = 0;
    for (await microtasks(); !over; await microtasks()) {
      const next = timers.sort((a, b) => a.at - b.at).shift();
      idle = next === undefined ? idle + 1 : 0;
      if (idle > MAX_IDLE_TURNS) throw new Error('The check waits for nothing and does not end.');
      if (next === undefined) continue;
      now = next.at;
      next.wake();
    }
    return check;
  };
  return { ports, run, asked, saved };
}
