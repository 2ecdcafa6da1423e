import { HEAD_START_MS } from '../../utils/check/rules/head-start.ts';
import { runCheck } from '../../utils/check/run-check.ts';
import { ENDPOINTS } from '../../utils/endpoints/list.ts';
import { SECOND_LOOKS } from '../../utils/endpoints/second-looks.ts';
import type { Report } from '../../utils/model/report.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../utils/model/time.ts';
import { parseAddress } from '../../utils/parse/address.ts';
import { LASTING_EXITS } from '../../utils/relays/lasting-exits.ts';
import { nearExitIn } from '../../utils/relays/look-up.ts';
import { answerOf, NOW, wholeList } from './answer.ts';
import type { Scene } from './scene.ts';

export interface Played {
  readonly report: Report;
  /** Every report that the check saved, in order. */
  readonly saved: readonly Report[];
}

/** Runs a whole check with the real endpoints and the answers of the scene. The clock stands still. */
export async function play(scene: Scene): Promise<Played> {
  const { directory, kept, resolver = {}, waits = {}, told = false } = scene;
  const saved: Report[] = [];
  const attempts = new Map<string, number>();
  const report = await runCheck(
    scene.scope,
    {
      endpoints: ENDPOINTS,
      secondLooks: SECOND_LOOKS,
      ask: async (endpoint, about) => {
        const question = `${endpoint.id} ${about ?? ''}`;
        const attempt = (attempts.get(question) ?? 0) + 1;
        attempts.set(question, attempt);
        return answerOf(scene, endpoint, about, attempt);
      },
      now: () => NOW,
      // Nobody who is awaited is given up; only the head start of the first requests ends.
      wait: (ms) => (ms === HEAD_START_MS ? Promise.resolve() : new Promise(() => undefined)),
      resolve: async (host) => {
        const addresses = resolver[host];
        if (addresses === undefined || scene.resolvedByBrowser !== true) return addresses;
        return { addresses, byBrowser: true };
      },
      waits: async () =>
        new Map(
          Object.entries(waits).map(([host, minutes]) => [
            host,
            { until: NOW + minutes * MINUTE_MS, addresses: [] },
          ]),
        ),
      keepWait: async () => undefined,
      save: async (partial) => void saved.push(partial),
      directory: async () =>
        directory && {
          date: NOW - directory.days * DAY_MS,
          find: (address) => directory.relays[address] ?? [],
          isNearExit: nearExitIn(
            Object.entries(directory.relays).flatMap(([text, relays]) => {
              const address = parseAddress(text);
              return address === undefined || relays === undefined ? [] : [[address, relays] as const];
            }),
          ),
        },
      knownExits: async () => LASTING_EXITS.slice(0, 3),
      keptExits: async () =>
        kept && {
          endpoint: 'exit-list',
          date: NOW - kept.hours * HOUR_MS,
          exits: wholeList(kept.list).flatMap((text) => parseAddress(text) ?? []),
        },
      keepExits: async () => undefined,
      isWholeDeviceTold: told,
    },
    new AbortController().signal,
  );
  return { report, saved };
}
