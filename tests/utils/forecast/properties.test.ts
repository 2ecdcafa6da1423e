import { describe, expect, it } from 'vitest';
import { pathOf } from '../../../utils/forecast/exposure.ts';
import { chanceOfOneFree, listOfAge } from '../../../utils/forecast/list-age.ts';
import { likeliestScenarios, shortForecast } from '../../../utils/forecast/short-forecast.ts';
import { SOURCE_IDS } from '../../../utils/model/citation.ts';
import type { Effect } from '../../../utils/model/effect.ts';
import { TRANSPORTS } from '../../../utils/model/situation.ts';
import { LIST_AGES } from '../../../utils/relays/list-ages.ts';
import { SCENARIOS } from '../../../utils/scenarios/list.ts';
import { SOURCES } from '../../../utils/scenarios/sources.ts';
import { effect, forecast } from './example.ts';

const VERDICTS = ['tor', 'not-tor', 'mixed', 'unknown'] as const;
const AGES = [0, ...LIST_AGES.map(({ days }) => days)];
const DIALS = AGES.flatMap((listAge) =>
  (['both', 'ipv4'] as const).flatMap((families) =>
    [false, true].map((builtInBridges) => ({ listAge, families, builtInBridges })),
  ),
);
const ALL = SCENARIOS.flatMap(({ id, dials }) =>
  TRANSPORTS.flatMap((connects) =>
    VERDICTS.flatMap((verdict) =>
      [undefined, 'jp', 'de', 'tm'].flatMap((country) =>
        (dials.length === 0 ? DIALS.slice(0, 1) : DIALS).map((turned) => {
          const situation = { verdict, connects, ...(country === undefined ? {} : { country }) };
          return { id, situation, turned, forecast: forecast(id, situation, turned) };
        }),
      ),
    ),
  ),
);

/** Effects that cannot be traced to their sources. */
function unsourced(effects: readonly Effect[]): readonly Effect[] {
  return effects.filter(
    ({ sources, quantities, date }) =>
      sources.length === 0 ||
      !sources.every((source) => SOURCE_IDS.includes(source)) ||
      // A share has the date of the data that it was computed from.
      (quantities.some(({ type }) => type === 'share') && date === undefined),
  );
}

describe('every effect', () => {
  it('has a source, and a counted number its date', () => {
    for (const { forecast: all } of ALL) expect(unsourced(all.effects)).toEqual([]);
  });
  it('is refused without one', () => {
    const [some] = forecast('relays').effects;
    if (some === undefined) throw new Error('no effect');
    expect(unsourced([{ ...some, sources: [] }])).toHaveLength(1);
    expect(
      unsourced([{ ...some, quantities: [{ type: 'share', value: 0.1 }], sources: ['list-ages'] }]),
    ).toHaveLength(1);
  });
  it('is there once for each subject', () => {
    for (const { forecast: all } of ALL) {
      const subjects = all.effects.map(({ subject }) => subject);
      expect(new Set(subjects).size).toBe(subjects.length);
      expect(subjects).toEqual(expect.arrayContaining(['starting', 'onion-services', 'check', 'others']));
    }
  });
  it('has shares between 0 and 1, and whole counts', () => {
    for (const { type, value } of ALL.flatMap((one) => one.forecast.effects).flatMap((it) => it.quantities)) {
      if (type === 'share') expect(value).toSatisfy((it: number) => it >= 0 && it <= 1);
      if (type === 'count') expect(value).toSatisfy(Number.isInteger);
    }
  });
});

describe('what follows from what', () => {
  it('onion services stop where Tor stops, and ordinary browsing goes on', () => {
    for (const { id, situation, forecast: all } of ALL) {
      if (id === 'shutdown' || id === 'exits') continue;
      const tor = effect(all, situation.verdict === 'not-tor' ? 'starting' : 'running');
      expect(effect(all, 'onion-services').outcome, id).toBe(tor.outcome);
      expect(effect(all, 'browsing').outcome).toBe('goes-on');
    }
  });
  it('an older list never lets fewer in', () => {
    const chances = LIST_AGES.map(({ guardShareMissed }) => chanceOfOneFree(guardShareMissed));
    expect(chances).toEqual([...chances].sort((a, b) => a - b));
    expect(chanceOfOneFree(0)).toBe(0);
    expect(chanceOfOneFree(1)).toBe(1);
    expect(listOfAge(0)).toBeUndefined();
    expect(listOfAge(29)?.days).toBe(14);
  });
  it('a person who is not on Tor is seen as before, unless everything is cut', () => {
    for (const { id, situation, forecast: all } of ALL) {
      if (situation.verdict !== 'not-tor' || id === 'shutdown') continue;
      expect(all.pathAfter).toBe('direct');
      for (const { now, after } of all.exposures) expect(after).toBe(now);
    }
  });
  it('the path now follows from the verdict and the transport', () => {
    expect(pathOf({ verdict: 'tor', connects: 'none' })).toBe('guard');
    expect(pathOf({ verdict: 'tor', connects: 'snowflake' })).toBe('snowflake');
    expect(pathOf({ verdict: 'mixed', connects: 'obfs4' })).toBe('mixed');
    const site = forecast('relays', { verdict: 'tor', connects: 'none' }).exposures;
    expect(site.find(({ observer }) => observer === 'site')?.now).toBe('site-tor');
  });
  it('a person whose Tor stops beside other traffic keeps that traffic', () => {
    for (const { id, situation, forecast: all } of ALL) {
      if (situation.verdict === 'tor' || situation.verdict === 'not-tor' || id === 'shutdown') continue;
      const stays = effect(all, 'running').outcome === 'goes-on';
      expect(all.pathAfter).toBe(stays ? all.pathNow : 'direct');
    }
  });
  it('a person who is stopped switches to a transport that goes on, or may', () => {
    for (const { situation, forecast: all } of ALL.filter(({ forecast: it }) => it.by !== undefined)) {
      expect(situation.verdict).toBe('tor');
      if (all.by === undefined || all.by === situation.connects) continue;
      const subject = all.effects.find((one) => one.subject === all.by);
      expect(['goes-on', 'depends']).toContain(subject?.outcome);
    }
  });
});

describe('what a person is shown first', () => {
  it('is four scenarios that exist, different ones for people with a bridge', () => {
    for (const connects of TRANSPORTS) {
      const ids = likeliestScenarios({ verdict: 'tor', connects });
      expect(new Set(ids).size).toBe(4);
      for (const id of ids) expect(SCENARIOS.map((one) => one.id)).toContain(id);
    }
    expect(likeliestScenarios({ verdict: 'tor', connects: 'obfs4' })[0]).toBe('bridges');
  });
  it('is three lines that agree with the whole forecast', () => {
    for (const { situation, forecast: all } of ALL) {
      const lines = shortForecast(all.effects, situation);
      expect(lines).toHaveLength(3);
      for (const { about, outcome } of lines) {
        const whole = all.effects.find(({ subject }) => subject === about);
        if (whole !== undefined) expect(outcome).toBe(whole.outcome);
      }
    }
  });
});

describe('the sources', () => {
  it('have a title, a publisher and a date each', () => {
    for (const id of SOURCE_IDS) {
      expect(SOURCES[id].title).not.toBe('');
      expect(SOURCES[id].publisher).not.toBe('');
      expect(SOURCES[id].date).toMatch(/^\d{4}(-\d\d){0,2}$/);
    }
  });
});
