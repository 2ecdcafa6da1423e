import type {
  ProbeOutcome,
  SurveyGroup,
  SurveyResult,
  SurveySize,
  SurveyTarget,
} from '../../../utils/model/survey.ts';
import type { SurveyPlan, SurveyState } from '../../../utils/model/survey-plan.ts';
import { DAY_MS } from '../../../utils/model/time.ts';
import type { Directory, DirectoryRelay } from '../../../utils/relays/directory.ts';
import type { HostList } from '../../../utils/survey/draw-hosts.ts';
import { planSurvey } from '../../../utils/survey/plan.ts';
import type { SurveyPorts } from '../../../utils/survey/ports.ts';
import { runSurvey } from '../../../utils/survey/run-survey.ts';
import { address, directory } from '../relays/small.ts';

export const NOW = Date.UTC(2026, 10, 27);

/** 200 relays in 100 systems and 20 countries: half of them on port 443, a fifth no guards, ages of all steps, half with IPv6. */
export function relays(): DirectoryRelay[] {
  return Array.from({ length: 200 }, (_, index) => ({
    addresses: [
      { address: address(`${20 + index}.${index}.0.1`), port: index % 2 === 0 ? 443 : 9001 },
      ...(index % 4 < 2 ? [{ address: address(`2001:${(index + 512).toString(16)}::1`), port: 443 }] : []),
    ],
    country: `${'abcdefghijklmnopqrst'[(index >> 1) % 20]}a`,
    guard: index % 10 < 8,
    guardProbability: index % 10 < 8 ? 0.001 * (1 + (index % 7)) : 0,
    as: 1000 + (index >> 1),
    steadyDays: [30, 90, 180, 365][(index >> 1) % 4] ?? 0,
  }));
}

export function directoryOfDays(days: number, all = relays()): Directory {
  return directory(all, { date: NOW - days * DAY_MS });
}

export const HOSTS: HostList = {
  date: '2026-11-26',
  systems: Array.from({ length: 60 }, (_, index) => [
    1000 + 2 * index,
    [`host${index}.example`, `other${index}.example`],
  ]),
};

export function planOf(size: SurveySize = 'usual', days = 7, seed = 1): SurveyPlan {
  const plan = planSurvey({ directory: directoryOfDays(days), hosts: HOSTS, size, seed, now: NOW });
  if ('type' in plan) throw new Error(plan.why);
  return plan;
}

/** What a network does with each group; what is not mentioned answers, and reserved addresses stay silent. */
export type World = Partial<Record<SurveyGroup, ProbeOutcome | ((target: SurveyTarget) => ProbeOutcome)>>;

export function outcomeIn(world: World, target: SurveyTarget): ProbeOutcome {
  const told = world[target.group] ?? (target.group === 'reserved' ? 'timeout' : 'reached');
  return typeof told === 'function' ? told(target) : told;
}

export interface Run {
  readonly result: SurveyResult;
  readonly asked: readonly SurveyTarget[];
  readonly states: readonly SurveyState[];
}

/** A survey whose probes end at once. */
export async function survey(world: World, plan = planOf()): Promise<Run> {
  const asked: SurveyTarget[] = [];
  const states: SurveyState[] = [];
  const result = await runSurvey(plan, portsOf(world, asked, states), NEVER);
  return { result, asked, states };
}

export function portsOf(world: World, asked: SurveyTarget[] = [], states: SurveyState[] = []): SurveyPorts {
  return {
    probe: async (target) => {
      asked.push(target);
      return outcomeIn(world, target);
    },
    now: () => NOW,
    wait: () => new Promise(() => undefined),
    show: (state) => states.push(state),
  };
}

export const NEVER = { aborted: false, addEventListener: () => undefined };
