import type { ProbeOutcome, SurveyConclusion, SurveyTarget } from '../utils/model/survey.ts';
import type { SurveyPlan } from '../utils/model/survey-plan.ts';
import { DAY_MS } from '../utils/model/time.ts';
import type { Directory } from '../utils/relays/directory.ts';
import { SURVEY_HOSTS } from '../utils/survey/host-list.ts';
import { planSurvey } from '../utils/survey/plan.ts';
import { type Random, randomFrom } from '../utils/survey/random.ts';
import { runSurvey } from '../utils/survey/run-survey.ts';

/** What is true of one survey's network: how a try at a target ends, `at` so many ms after the start. */
export type Network = (target: SurveyTarget, at: number) => ProbeOutcome;

/** A world for whole surveys, with the shipped lists: drawn, asked and concluded as in the product. */
export interface PlayedWorld {
  readonly name: string;
  /** Claims that would be wrong here. */
  readonly wrong: readonly SurveyConclusion['type'][];
  readonly network: (random: Random) => Network;
}

/** A try that is answered takes this long. */
const ANSWER_MS = 300;
const DEADLINE_MS = 10_000;
/** So many relays are silent although nobody stops them: gone in a week, and noise. */
const SILENT = 0.05;

const CLAIMS = ['relays-blocked', 'some', 'only-some-ports'] as const;

/** Each target is silent or not for the whole survey, the same at both tries. */
function usual(
  random: Random,
  more: (target: SurveyTarget, at: number) => ProbeOutcome | undefined,
): Network {
  const fates = new Map<SurveyTarget, boolean>();
  return (target, at) => {
    const told = more(target, at);
    if (told !== undefined) return told;
    if (target.group === 'reserved') return 'timeout';
    if (!fates.has(target)) fates.set(target, random() < (target.group === 'hosting' ? 0.02 : SILENT));
    return fates.get(target) === true ? 'timeout' : 'reached';
  };
}

export const PLAYED: readonly PlayedWorld[] = [
  { name: 'no block', wrong: CLAIMS, network: (random) => usual(random, () => undefined) },
  {
    name: 'the line is dead for 30 s',
    wrong: CLAIMS,
    network: (random) => {
      const from = random() * 30_000;
      return usual(random, (_, at) => (at >= from && at < from + 30_000 ? 'timeout' : undefined));
    },
  },
  {
    name: '15 % of all tries are lost',
    wrong: CLAIMS,
    network: (random) => usual(random, () => (random() < 0.15 ? 'timeout' : undefined)),
  },
  {
    name: 'only ports 80 and 443 pass',
    wrong: ['relays-blocked', 'some'],
    network: (random) => usual(random, ({ port }) => (port === 443 ? undefined : 'timeout')),
  },
  {
    name: 'something answers for all',
    wrong: [...CLAIMS, 'open'],
    network: (random) => usual(random, () => 'reached'),
  },
  {
    name: 'everything is off',
    wrong: [...CLAIMS, 'open'],
    network: (random) =>
      usual(random, ({ host }) => (/[a-z]/.test(host) && !host.startsWith('[') ? 'no-name' : 'timeout')),
  },
  {
    name: 'IPv6 leads nowhere',
    wrong: CLAIMS,
    network: (random) => usual(random, ({ host }) => (host.startsWith('[') ? 'timeout' : undefined)),
  },
  {
    name: 'half of the listed hosting networks are stopped, not Tor',
    wrong: ['relays-blocked', 'some'],
    network: (random) => {
      const stopped = new Set(SURVEY_HOSTS.systems.map(([as]) => as).filter(() => random() < 0.5));
      return usual(random, ({ as }) => (as !== undefined && stopped.has(as) ? 'timeout' : undefined));
    },
  },
];

/** Plans with so many seeds, from the directory as if it were a week old. */
export function plans(directory: Directory, count: number): readonly SurveyPlan[] {
  const now = directory.date + 7 * DAY_MS;
  return Array.from({ length: count }, (_, seed) => {
    const plan = planSurvey({ directory, hosts: SURVEY_HOSTS, size: 'usual', seed, now });
    if ('type' in plan) throw new Error(plan.why);
    return plan;
  });
}

/** One whole survey in a network, on a clock that only moves when all wait. */
export async function play(plan: SurveyPlan, network: Network): Promise<SurveyConclusion> {
  const start = plan.directoryDate + 7 * DAY_MS;
  const waiting: { readonly at: number; readonly end: () => void }[] = [];
  let now = start;
  let conclusion: SurveyConclusion | undefined;
  const probe = (target: SurveyTarget) =>
    new Promise<ProbeOutcome>((resolve) => {
      const outcome = network(target, now - start);
      waiting.push({
        at: now + (outcome === 'timeout' ? DEADLINE_MS : ANSWER_MS),
        end: () => resolve(outcome),
      });
    });
  const ports = {
    probe,
    now: () => now,
    wait: () => new Promise<void>(() => undefined),
    show: () => undefined,
  };
  const running = runSurvey(plan, ports, { aborted: false, addEventListener: () => undefined });
  running.then(({ conclusion: found }) => {
    conclusion = found;
  });
  for (;;) {
    // All that follows from the last answer happens before this resolves.
    await new Promise((resolve) => setImmediate(resolve));
    if (conclusion !== undefined) return conclusion;
    waiting.sort((one, other) => one.at - other.at);
    const next = waiting.shift();
    if (next === undefined) throw new Error('The survey waits for nothing.');
    now = next.at;
    next.end();
  }
}

/** How often each conclusion came, 0–1. The same seed gives the same numbers. */
export async function playAll(
  world: PlayedWorld,
  from: readonly SurveyPlan[],
  times: number,
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (let seed = 0; seed < times; seed++) {
    const plan = from[seed % from.length];
    if (plan === undefined) break;
    const { type } = await play(plan, world.network(randomFrom(seed + 1)));
    found.set(type, (found.get(type) ?? 0) + 1 / times);
  }
  return found;
}
