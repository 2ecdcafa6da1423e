import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  PROBE_OUTCOMES,
  type ProbeOutcome,
  SURVEY_SIZES,
  type SurveyTarget,
} from '../../../utils/model/survey.ts';
import { isTor } from '../../../utils/survey/plan.ts';
import { randomFrom } from '../../../utils/survey/random.ts';
import { runSurvey } from '../../../utils/survey/run-survey.ts';
import { NOW, planOf } from './small.ts';

const cases = fc.record({
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  size: fc.constantFrom(...SURVEY_SIZES),
  days: fc.constantFrom(1, 20, 80, 170),
  /** How often each outcome comes. */
  weights: fc.array(fc.integer({ min: 0, max: 5 }), {
    minLength: PROBE_OUTCOMES.length,
    maxLength: PROBE_OUTCOMES.length,
  }),
  /** Cancelled after so many probes have begun; 300: never. */
  cancelAt: fc.oneof(fc.constant(300), fc.integer({ min: 0, max: 60 })),
});

/** A network whose answers come in any order. */
class Network {
  readonly asked: SurveyTarget[] = [];
  readonly open = new Map<SurveyTarget, (outcome: ProbeOutcome) => void>();
  mostOpen = 0;
  twiceToOneHost = false;
  askedAfterCancel = 0;
  isCancelled = false;

  probe(target: SurveyTarget): Promise<ProbeOutcome> {
    if (this.isCancelled) this.askedAfterCancel++;
    if ([...this.open.keys()].some(({ host }) => host === target.host)) this.twiceToOneHost = true;
    this.asked.push(target);
    return new Promise((resolve) => {
      this.open.set(target, resolve);
      this.mostOpen = Math.max(this.mostOpen, this.open.size);
    });
  }
}

async function play({
  seed,
  size,
  days,
  weights,
  cancelAt,
}: typeof cases extends fc.Arbitrary<infer T> ? T : never) {
  const plan = planOf(size, days, seed);
  const random = randomFrom(seed + 1);
  const outcomes = PROBE_OUTCOMES.flatMap((outcome, index) => Array(weights[index] ?? 0).fill(outcome));
  const network = new Network();
  const listeners: (() => void)[] = [];
  const cancel = {
    get aborted() {
      return network.isCancelled;
    },
    addEventListener: (_: 'abort', listener: () => void) => void listeners.push(listener),
  };
  let shownAfterResult = 0;
  let hasResult = false;
  const ports = {
    probe: (target: SurveyTarget) => network.probe(target),
    now: () => NOW,
    wait: () => new Promise<void>(() => undefined),
    show: ({ result }: { result?: unknown }) => {
      if (hasResult) shownAfterResult++;
      hasResult = result !== undefined;
    },
  };
  let result: Awaited<ReturnType<typeof runSurvey>> | undefined;
  const running = runSurvey(plan, ports, cancel).then((ended) => {
    result = ended;
  });
  const settle = async () => {
    for (let turn = 0; turn < 40; turn++) await Promise.resolve();
  };
  for (await settle(); result === undefined; await settle()) {
    if (network.asked.length >= cancelAt && !network.isCancelled) {
      network.isCancelled = true;
      for (const listener of listeners) listener();
      continue;
    }
    const [target] = [...network.open.keys()].toSorted(() => random() - 0.5);
    if (target === undefined) throw new Error('The survey hangs.');
    const answer = network.open.get(target);
    network.open.delete(target);
    answer?.(outcomes[Math.floor(random() * outcomes.length)] ?? 'timeout');
  }
  // What was still open ends now: nothing may follow from it.
  for (const answer of network.open.values()) answer('reached');
  await settle();
  await running;
  return { plan, network, result, shownAfterResult };
}

describe('whatever the network answers, in whatever order', () => {
  it('a survey keeps to what it announced, four at a time, one to a host, and ends when it is told', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const { plan, network, result, shownAfterResult } = await play(one);
        const distinct = new Set(network.asked.map(({ host, port }) => `${host} ${port}`));
        const tor = new Set(network.asked.filter(isTor).map(({ host }) => host));
        const planned = new Set(plan.rounds.flatMap(({ targets }) => targets));
        expect(network.mostOpen).toBeLessThanOrEqual(4);
        expect(network.twiceToOneHost).toBe(false);
        expect(network.asked.every((target) => planned.has(target))).toBe(true);
        expect(distinct.size).toBeLessThanOrEqual(plan.most);
        expect(tor.size).toBeLessThanOrEqual(plan.mostTor);
        expect(network.askedAfterCancel).toBe(0);
        expect(shownAfterResult).toBe(0);
        if (network.isCancelled) expect(result.conclusion).toEqual({ type: 'cannot-tell', why: 'cancelled' });
        for (const count of Object.values(result.groups)) {
          const { asked, ...others } = count;
          expect(Object.values(others).reduce((sum, some) => sum + some, 0)).toBe(asked);
        }
      }),
      { numRuns: 300, seed: 20261127 },
    );
  });

  it('a target is tried twice at most, three times before a claim from other ports or IPv6', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (one) => {
        const { network } = await play(one);
        const tries = Map.groupBy(network.asked, ({ host, port }) => `${host} ${port}`);
        expect(Math.max(0, ...[...tries.values()].map(({ length }) => length))).toBeLessThanOrEqual(3);
      }),
      { numRuns: 100, seed: 20261127 },
    );
  });
});
