import { describe, expect, it } from 'vitest';
import { isLive, isRecent, isRemembered, withoutWrongAges } from '../../../utils/judge/freshness.ts';
import type { Finding, Observation } from '../../../utils/model/observation.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../utils/model/time.ts';
import { EXIT, NOW, OWN, observation } from '../../components/example.ts';
import { rowOf } from '../check/rules/fixture.ts';

const aged = (ms: number) =>
  observation('relay-directory', { type: 'works' }, { at: NOW, listDate: NOW - ms });

describe('a list', () => {
  it.each([
    ['asked for just now', 0, true, true, true],
    ['of two days', 2 * DAY_MS, true, true, true],
    ['of more than two days', 2 * DAY_MS + 1, false, true, true],
    ['of a week', 7 * DAY_MS, false, true, true],
    ['of more than a week', 7 * DAY_MS + 1, false, false, true],
    ['of half a year', 182 * DAY_MS, false, false, true],
    ['of more than half a year', 182 * DAY_MS + 1, false, false, false],
    ['dated a little ahead of the clock', -3 * HOUR_MS + 1, true, true, true],
    ['from the future', -3 * HOUR_MS, false, false, false],
  ])('%s is live, recent, remembered: %s', (_, ms, ...expected) => {
    expect([isLive, isRecent, isRemembered].map((is) => is(aged(ms)))).toEqual(expected);
  });

  it('is none where an endpoint answered: always live', () => {
    expect(isLive(observation('tor-check', { type: 'works' }))).toBe(true);
  });
});

describe('where the clock is off by a day', () => {
  const clock = (id: string, offset: number) => rowOf(id, { type: 'works' }, { hints: { clock: offset } });
  const no: Finding = { type: 'not-listed', address: OWN, basis: 'saved-directory', ownRelay: false };
  const exit: Finding = { type: 'exit', address: EXIT, basis: 'saved-directory', relays: [] };
  const saved = (finding: Finding): Observation => {
    const { elapsed, ...row } = observation('relay-directory', finding, { at: NOW, listDate: NOW - HOUR_MS });
    return row;
  };

  it.each([
    ['a day ahead', clock('dns-google', DAY_MS), true],
    ['a day behind', clock('dns-google', -DAY_MS), true],
    ['less than a day', clock('dns-google', DAY_MS - 1), false],
    ['a day, by a plain answer that anyone can forge', clock('control-google', DAY_MS), false],
    ['not told', rowOf('dns-google', { type: 'works' }), false],
  ])('no saved list has an age: %s', (_, told, isOff) => {
    const [, row] = withoutWrongAges([told, saved(exit)]);
    expect(row?.listDate).toBe(isOff ? 0 : NOW - HOUR_MS);
  });

  const off = clock('dns-google', 2 * DAY_MS);
  it('"not listed" in a saved list is too old, and a yes stays one', () => {
    const [, one, two] = withoutWrongAges([off, saved(no), saved(exit)]);
    expect(one?.finding).toEqual({ type: 'too-old', address: OWN, basis: 'saved-directory' });
    expect(two?.finding).toEqual(exit);
  });

  it.each([
    ['was fetched in this check', { at: NOW, elapsed: 9, listDate: NOW - HOUR_MS }, NOW],
    ['is as young as the check', { at: NOW, listDate: NOW - MINUTE_MS + 1 }, NOW],
    ['was saved a minute before', { at: NOW, listDate: NOW - MINUTE_MS }, 0],
  ])('a list that %s', (_, more, listDate) => {
    const { elapsed, ...row } = observation('exit-list', no);
    expect(withoutWrongAges([off, { ...row, ...more }])[1]?.listDate).toBe(listDate);
  });

  it('an answer without a list stays as it is', () => {
    expect(withoutWrongAges([off])).toEqual([off]);
  });
});
