import { describe, expect, it } from 'vitest';
import type { SurveyTarget } from '../../../utils/model/survey.ts';
import { drawHosts } from '../../../utils/survey/draw-hosts.ts';
import { drawRelays, systemWeights } from '../../../utils/survey/draw-relays.ts';
import { nullShare } from '../../../utils/survey/null-share.ts';
import { planSurvey } from '../../../utils/survey/plan.ts';
import { randomFrom } from '../../../utils/survey/random.ts';
import { address, directory } from '../relays/small.ts';
import { directoryOfDays, HOSTS, NOW, planOf, relays } from './small.ts';

const NUMBERS = { relays: 24, otherPorts: 8, ipv6: 8 };
const draw = (seed: number, all = relays()) => drawRelays(all, NUMBERS, randomFrom(seed));
const SEEDS = Array.from({ length: 50 }, (_, seed) => seed);
const byGroup = (targets: readonly SurveyTarget[]) => [
  ...Map.groupBy(targets, ({ group }) => group).values(),
];

describe('a draw of relays', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('has as many of each group as were wanted', () => {
    for (const seed of SEEDS) {
      expect(byGroup(draw(seed)).map(({ length }) => length)).toEqual([24, 8, 8]);
    }
  });

  it('has one relay of each autonomous system and /16, and at most a third in one country', () => {
    for (const seed of SEEDS) {
      for (const targets of byGroup(draw(seed))) {
        const blocks = targets.map(({ host }) => host.split(/[.:]/).slice(0, 2).join());
        expect(new Set(targets.map(({ as }) => as)).size).toBe(targets.length);
        expect(new Set(blocks).size).toBe(targets.length);
        const countries = Map.groupBy(targets, ({ country }) => country);
        expect(Math.max(...[...countries.values()].map(({ length }) => length)) * 3).toBeLessThanOrEqual(
          targets.length,
        );
      }
    }
  });

  it('has no country beyond a third where most relays are in one', () => {
    const all = relays().map((relay, index) => ({
      ...relay,
      country: index % 10 < 8 ? 'de' : `a${index % 7}`,
    }));
    const first = draw(3, all).filter(({ group }) => group === 'relays');
    expect(first.filter(({ country }) => country === 'de').length).toBeLessThanOrEqual(8);
  });

  it('has one relay of each /16 where many systems share a few', () => {
    const all = relays().map((relay, index) => ({
      ...relay,
      addresses: [{ address: address(`20.${index % 9}.${index}.1`), port: 443 }],
    }));
    const first = draw(1, all).filter(({ group }) => group === 'relays');
    expect(new Set(first.map(({ host }) => host.split('.', 2).join())).size).toBe(first.length);
    expect(first.length).toBe(9);
  });

  it('asks no relay twice', () => {
    const numberOf = ({ host, group }: SurveyTarget) =>
      group === 'ipv6' ? Number.parseInt(host.split(':')[1] ?? '', 16) - 512 : Number(host.split('.')[1]);
    for (const seed of SEEDS) {
      const numbers = draw(seed).map(numberOf);
      expect(new Set(numbers).size).toBe(numbers.length);
    }
  });

  it('has one relay of each system where guards and others share them', () => {
    const all = relays().map((relay, index) => ({ ...relay, as: index >> 3 }));
    for (const seed of SEEDS) {
      const first = draw(seed, all).filter(({ group }) => group === 'relays');
      expect(new Set(first.map(({ as }) => as)).size).toBe(first.length);
    }
  });

  it('has two relays without the Guard flag on port 443, and the others by guard probability', () => {
    for (const seed of SEEDS) {
      const first = draw(seed).filter(({ group }) => group === 'relays');
      expect(first.filter(({ guard }) => guard === false).length).toBe(2);
      expect(first.every(({ port }) => port === 443)).toBe(true);
    }
  });

  it('leaves out what a browser may not ask, what is new at its address, and what is of no known system', () => {
    const unfit = relays().map((relay, index) => {
      const [first] = relay.addresses;
      if (index % 3 === 0 && first !== undefined) return { ...relay, addresses: [{ ...first, port: 6667 }] };
      if (index % 3 === 1) return { ...relay, steadyDays: 14 };
      const { as: _, ...rest } = relay;
      return rest;
    });
    expect(draw(1, unfit)).toEqual([]);
  });

  it('tempers the weight: a system with 100 times the guard probability comes about 10 times as often', () => {
    const heavy = relays().map((relay) => ({
      ...relay,
      guard: true,
      guardProbability: relay.as === 1000 ? 0.1 : 0.001,
    }));
    const one = { relays: 1, otherPorts: 0, ipv6: 0 };
    const drawn = Array.from({ length: 1000 }, (_, seed) => drawRelays(heavy, one, randomFrom(seed))[0]?.as);
    const share = drawn.filter((as) => as === 1000).length / drawn.length;
    // 100 systems have a relay on port 443: weights 10 and 99 × 1.
    expect(share).toBeCloseTo(10 / 109, 1);
    expect(share).toBeLessThan(0.13);
    expect(share).toBeGreaterThan(0.06);
  });
});

describe('a draw of hosts', () => {
  const all = relays();
  const drawn = draw(1).filter(({ group }) => group === 'relays');
  const weights = systemWeights(all);
  const hosts = (seed: number) => drawHosts(HOSTS, 16, { relays: drawn, weights }, randomFrom(seed));

  it('has one of each autonomous system, first those in which relays were drawn', () => {
    const systems = hosts(1).map(({ as }) => as);
    const listed = new Set(HOSTS.systems.map(([as]) => as));
    const shared = drawn.map(({ as }) => as).filter((as) => as !== undefined && listed.has(as));
    expect(new Set(systems).size).toBe(16);
    expect(systems.slice(0, shared.length)).toEqual(shared.slice(0, 16));
  });

  it('is another for another seed', () => {
    expect(hosts(1)).not.toEqual(hosts(2));
  });
});

describe('a plan', () => {
  it.each([
    ['small', 6, 6, 8, 19],
    ['usual', 24, 24, 16, 49],
    ['closer', 40, 40, 24, 73],
  ] as const)('of the size %s', (size, tor, relaysOn443, hosting, most) => {
    const plan = planOf(size);
    expect(plan.mostTor).toBe(tor);
    expect(plan.groups).toMatchObject({ relays: relaysOn443, hosting, plain: 3, reserved: 2 });
    expect(plan.most).toBe(most);
    expect(plan.groups.authorities).toBeUndefined();
  });

  it('says how long it takes at most', () => {
    expect(planOf('small').longestMs / 1000).toBe(120);
    expect(planOf('usual').longestMs / 1000).toBe(380);
    expect(planOf('closer').longestMs / 1000).toBe(540);
  });

  it('makes no claim with a directory that is older than 180 days', () => {
    const input = { hosts: HOSTS, size: 'usual', seed: 1, now: NOW } as const;
    expect(planSurvey({ ...input, directory: directoryOfDays(181) })).toEqual({
      type: 'cannot-tell',
      why: 'directory-too-old',
    });
    expect(planSurvey({ ...input, directory: directory([], { date: NOW }) })).toEqual({
      type: 'cannot-tell',
      why: 'too-few-relays',
    });
  });
});

describe('the share of silent relays that proves nothing', () => {
  it.each([
    [0, 0.1],
    [7, 0.1],
    [7.1, 0.15],
    [30, 0.15],
    [90, 0.27],
    [180, 0.36],
    [180.1, undefined],
  ])('after %d days is %d', (days, share) => {
    expect(nullShare(days)).toBe(share);
  });
});

it('Mulberry32 gives the numbers that it gives elsewhere', () => {
  const random = randomFrom(1);
  expect([random(), random(), random()].map((number) => Math.round(number * 2 ** 32))).toEqual([
    2693262067, 11749833, 2265367787,
  ]);
});
