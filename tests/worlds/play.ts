import type { Ports } from '../../utils/check/ports.ts';
import { runCheck } from '../../utils/check/run-check.ts';
import type { Endpoint } from '../../utils/endpoints/endpoint.ts';
import { ENDPOINTS } from '../../utils/endpoints/list.ts';
import { SECOND_LOOKS } from '../../utils/endpoints/second-looks.ts';
import type { Report } from '../../utils/model/report.ts';
import { DAY_MS } from '../../utils/model/time.ts';
import { chanceOf, seedOf } from './chance.ts';
import { knownExits, savedDirectory, savedExits, TRUE_TIME } from './saved.ts';
import { systemResolver } from './travel/resolver.ts';
import { travel } from './travel/travel.ts';
import type { Travelled } from './travel/trip.ts';
import { heard } from './words/answer.ts';
import type { World } from './world.ts';

/** One request, and what really became of it. */
export interface Sent {
  readonly endpoint: Endpoint;
  readonly travelled: Travelled;
}

export interface Played {
  readonly report: Report;
  /** Every request of the check, in the order in which they were sent. */
  readonly sent: readonly Sent[];
}

/** How the time of a check is changed. */
export interface Pace {
  /** It waits also for whom the product gives up. */
  readonly isPatient?: boolean;
  /** ms that an answer takes longer than in the world. */
  readonly longer?: (endpoint: Endpoint) => number;
}

/** Runs a whole check of the product in a world, on a clock of its own. */
export async function play(
  world: World,
  { isPatient = false, longer = () => 0 }: Pace = {},
): Promise<Played> {
  const sent: Sent[] = [];
  const timers: { at: number; wake: () => void }[] = [];
  const attempts = new Map<string, number>();
  let elapsed = 0;
  const ports: Ports = {
    endpoints: ENDPOINTS,
    secondLooks: SECOND_LOOKS,
    ask: (endpoint, about, { deadline }) => {
      const { url } = endpoint.request(about);
      const attempt = (attempts.get(url) ?? 0) + 1;
      attempts.set(url, attempt);
      const travelled = travel(world, url, attempt);
      sent.push({ endpoint, travelled });
      const { answer, ms } = heard(world, travelled, { roundTrip: roundTrip(world, travelled) }, deadline);
      const at = elapsed + ms + longer(endpoint);
      return new Promise((resolve) => timers.push({ at, wake: () => resolve(answer) }));
    },
    now: () => TRUE_TIME + Math.round(world.clockDays * DAY_MS + elapsed),
    wait: (ms) =>
      new Promise((resolve) => {
        // Before anything is heard, only the head start is waited for; later, who is patient waits for no limit.
        if (!isPatient || elapsed === 0) timers.push({ at: elapsed + ms, wake: resolve });
      }),
    resolve: (host) => {
      const { addresses, ms } = systemResolver(world, host);
      return new Promise((resolve) => timers.push({ at: elapsed + ms, wake: () => resolve(addresses) }));
    },
    directory: async () => savedDirectory(world),
    knownExits: async () => knownExits(world),
    keptExits: async () => savedExits(world),
    waits: async () => new Map(),
    keepWait: async () => undefined,
    keepExits: async () => undefined,
    save: async () => undefined,
  };
  let isOver = false;
  const check = runCheck(world.scope, ports, new AbortController().signal).finally(() => {
    isOver = true;
  });
  for (await settled(); !isOver; await settled()) {
    timers.sort((one, other) => one.at - other.at);
    const next = timers.shift();
    if (next === undefined) continue;
    elapsed = next.at;
    next.wake();
  }
  return { report: await check, sent };
}

/** After everything that waits for no timer. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** ms; Tor's circuits are slow. */
function roundTrip({ seed }: World, { way, url }: Travelled): number {
  const chance = chanceOf(seedOf(`${seed} ${url} pace`));
  return Math.round(way.via === 'tor' ? chance.between(150, 700) : chance.between(10, 60));
}
