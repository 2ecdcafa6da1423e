/**
 * Runs in the customer's network: the product's own survey with plain sockets in place of a browser, in every situation, with
 * several draws. `play-sockets.ts FILE [SITUATION …]` writes down what it concluded.
 */
import { writeFileSync } from 'node:fs';
import type { SurveyConclusion, SurveyCounts } from '../../../../utils/model/survey.ts';
import { planAuthorities, planSurvey } from '../../../../utils/survey/plan.ts';
import { runAuthorities, runSurvey } from '../../../../utils/survey/run-survey.ts';
import { pause } from '../../browsers/wait.ts';
import { DIRECTORY, HOSTING } from './lists.ts';
import type { Situation } from './situation.ts';
import { ALL_SITUATIONS } from './situations.ts';
import { probeBySocket } from './sockets.ts';
import { startSurveyNetwork } from './survey-network.ts';

/** What one survey concluded. */
export interface Concluded {
  readonly situation: string;
  readonly seed: number;
  readonly conclusion: SurveyConclusion;
  readonly groups: SurveyCounts;
  readonly ms: number;
}

/** Answers come within milliseconds here, but for those that wait in the slow line's queue, or are lost and sent again. */
const SILENT_MS = 600;
const SLOW_SILENT_MS = 6000;
/** Draws of each situation. They are asked at once where the filter does not count who asks. */
const SEEDS = [1, 2, 3, 4];

const [file = '', ...ids] = process.argv.slice(2);
const network = await startSurveyNetwork();

async function conclude(situation: Situation, seed: number): Promise<Concluded> {
  const { id, size, directory, asksAuthorities } = situation;
  const silentMs = isSlow(situation) ? SLOW_SILENT_MS : SILENT_MS;
  const now = Date.now();
  const date = directory === 'shipped' ? DIRECTORY.date : now;
  const plan = planSurvey({ directory: { ...DIRECTORY, date }, hosts: HOSTING, size, seed, now });
  if ('type' in plan) throw new Error(`${id}: no plan: ${plan.why}`);
  const ports = {
    probe: (target: Parameters<typeof probeBySocket>[0]) =>
      probeBySocket(target, silentMs, network.trust.caPem),
    now: Date.now,
    wait: pause,
    show: () => {},
  };
  const cancel = new AbortController().signal;
  const first = await runSurvey(plan, ports, cancel);
  const result = asksAuthorities ? await runAuthorities(first, planAuthorities(plan), ports, cancel) : first;
  const { conclusion, groups } = result;
  return { situation: id, seed, conclusion, groups, ms: Date.now() - now };
}

function isSlow({ filter }: Situation): boolean {
  return filter.some((command) => command.includes(' tbf '));
}

const all: Concluded[] = [];
for (const situation of ALL_SITUATIONS.filter(({ id }) => ids.length === 0 || ids.includes(id))) {
  network.filter(situation.filter);
  // On a slow line, a second survey would be in the first one's way.
  const seeds = isSlow(situation) ? SEEDS.slice(0, 1) : SEEDS;
  if (!situation.filter.some((command) => command.includes('numgen inc')))
    all.push(...(await Promise.all(seeds.map((seed) => conclude(situation, seed)))));
  else
    for (const seed of SEEDS.slice(0, 2)) {
      // The filter forgets whom it has seen.
      network.filter(situation.filter);
      all.push(await conclude(situation, seed));
    }
  writeFileSync(file, JSON.stringify(all));
}
network.stop();
process.exit(0);
