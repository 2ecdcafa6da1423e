import { describe, expect, it } from 'vitest';
import {
  changedSettings,
  type ExplainerState,
  hrefOf,
  initialState,
  pictureOf,
  type Stored,
} from '../../entrypoints/explainer/state.ts';
import { DEFAULT_DIALS } from '../../utils/model/scenario.ts';
import { DEFAULT_SETTINGS } from '../../utils/model/settings.ts';
import { SCENARIOS } from '../../utils/scenarios/list.ts';
import { NOT_TOR, OWN, observation, report, TOR } from '../components/example.ts';
import { counts } from '../utils/forecast/example.ts';

const NOTHING: Stored = { report: undefined, settings: DEFAULT_SETTINGS };
const ON_TOR: Stored = { report: report(TOR, []), settings: { connects: 'obfs4', country: 'de' } };
const SEEN_IN_JAPAN: Stored = {
  report: report(NOT_TOR, [observation('address-ipv4', { type: 'sees', address: OWN, country: 'JP' })]),
  settings: DEFAULT_SETTINGS,
};

describe('the state of a page that was just opened', () => {
  it.each<[string, string, Stored, object]>([
    [
      'nothing known',
      '',
      NOTHING,
      { scenario: 'relays', verdict: 'unknown', connects: 'unknown', listAge: 0 },
    ],
    ['what is stored', '', ON_TOR, { verdict: 'tor', connects: 'obfs4', country: 'de' }],
    ['the country that an echo saw', '', SEEN_IN_JAPAN, { verdict: 'not-tor', country: 'jp' }],
    [
      'the address before what is stored',
      '?verdict=not-tor&country=fr',
      ON_TOR,
      { verdict: 'not-tor', connects: 'obfs4', country: 'fr' },
    ],
    ['a scenario by its address', '?scenario=exits', NOTHING, { scenario: 'exits' }],
    ['a scenario that does not exist', '?scenario=no-such', NOTHING, { scenario: 'relays' }],
    ['an age that was measured', '?age=30', NOTHING, { listAge: 30 }],
    ['an age between two measured ones', '?age=33', NOTHING, { listAge: 30 }],
    ['an age that is no number', '?age=old', NOTHING, { listAge: 0 }],
    ['every dial', '?families=ipv4&bridges=1', NOTHING, { families: 'ipv4', builtInBridges: true }],
  ])('%s', (_, query, stored, expected) => {
    const { scenario, dials, situation } = initialState(query, stored);
    expect({ scenario: scenario.id, ...dials, ...situation }).toMatchObject(expected);
  });
});

const state = (id: string, changes: Partial<ExplainerState> = {}): ExplainerState => {
  const scenario = SCENARIOS.find((each) => each.id === id);
  if (scenario === undefined) throw new Error(`no scenario ${id}`);
  return { scenario, dials: DEFAULT_DIALS, situation: { verdict: 'tor', connects: 'none' }, ...changes };
};
const OLD_LIST = { ...DEFAULT_DIALS, listAge: 30 };

describe('the address of a state', () => {
  it.each([
    ['the defaults are left out', state('relays'), '?scenario=relays&verdict=tor&connects=none'],
    [
      'a dial that is turned',
      state('relays', { dials: OLD_LIST }),
      '?scenario=relays&verdict=tor&connects=none&age=30',
    ],
    [
      'no dial where the scenario has none',
      state('exits', { dials: OLD_LIST }),
      '?scenario=exits&verdict=tor&connects=none',
    ],
  ])('%s', (_, shown, href) => expect(hrefOf(shown)).toBe(href));

  it.each(SCENARIOS.map(({ id }) => id))('leads back to the same state: %s', (id) => {
    const shown = state(id, { situation: { verdict: 'mixed', connects: 'meek', country: 'jp' } });
    expect(initialState(hrefOf(shown), NOTHING)).toEqual(shown);
    const beside = SCENARIOS.find((each) => each.id !== id);
    expect(initialState(hrefOf({ ...shown, beside }), NOTHING)).toEqual({ ...shown, beside });
  });
});

describe('what the page draws', () => {
  it.each(SCENARIOS.map(({ id }) => id))('is counted for %s', (id) => {
    const picture = pictureOf(state(id), NOTHING, counts);
    expect(picture.chosen.scenario.id).toBe(id);
    expect(picture.chosen.forecast.effects.length).toBeGreaterThan(5);
    expect(picture.chosen.lines).toHaveLength(3);
    expect(picture.relays).toEqual({ count: counts.all.relays, date: counts.date });
  });

  it('has a scenario beside it, but never the same', () => {
    const [relays, exits] = [state('relays').scenario, state('exits').scenario];
    const besideOf = (beside: typeof relays) =>
      pictureOf(state('relays', { beside }), NOTHING, counts).beside;
    expect(besideOf(exits)?.scenario.id).toBe('exits');
    expect(besideOf(relays)).toBeUndefined();
  });

  it('turns no dial that the scenario does not have', () => {
    expect(pictureOf(state('exits', { dials: OLD_LIST }), NOTHING, counts).dials).toEqual(DEFAULT_DIALS);
    expect(pictureOf(state('relays', { dials: OLD_LIST }), NOTHING, counts).dials).toEqual(OLD_LIST);
  });

  it("adds a bar for the person's own country where it is not among the largest", () => {
    const bars = (country: string) =>
      pictureOf(
        state('relays', { situation: { verdict: 'tor', connects: 'none', country } }),
        NOTHING,
        counts,
      ).topCountries.map((bar) => bar.country);
    expect(bars('de')).toHaveLength(10);
    expect(bars('is')).toHaveLength(11);
    expect(bars('is').at(-1)).toBe('is');
  });

  it('suggests the country of the last check only where none was chosen', () => {
    const shown = state('relays');
    expect(pictureOf(shown, SEEN_IN_JAPAN, counts).suggested).toBe('jp');
    const chosen = { ...SEEN_IN_JAPAN, settings: { connects: 'none', country: 'de' } } as const;
    expect(pictureOf(shown, chosen, counts).suggested).toBeUndefined();
  });

  it('dates the relay directory by the one that was counted', () => {
    const date = Date.parse('2026-09-30T00:00:00Z');
    const { sources } = pictureOf(state('relays'), NOTHING, { ...counts, date });
    expect(sources['relay-directory'].date).toBe('2026-09-30');
  });
});

describe('what a person changed about themselves', () => {
  it.each([
    ['nothing', { verdict: 'tor', connects: 'none', country: 'jp' }, {}],
    ['the transport', { verdict: 'tor', connects: 'meek', country: 'jp' }, { connects: 'meek' }],
    ['the country', { verdict: 'tor', connects: 'none', country: 'de' }, { country: 'de' }],
    ['no country any more', { verdict: 'tor', connects: 'none' }, { country: '' }],
    ['the verdict, which is not stored', { verdict: 'not-tor', connects: 'none', country: 'jp' }, {}],
  ] as const)('%s', (_, after, expected) => {
    expect(changedSettings({ verdict: 'tor', connects: 'none', country: 'jp' }, after)).toEqual(expected);
  });
});
