import { describe, expect, it } from 'vitest';
import { SURVEY_CONCLUSIONS } from '../../utils/model/survey.ts';
import { SETS } from './lab/survey/sets.ts';
import { ALL_SITUATIONS, SITUATIONS } from './lab/survey/situations.ts';

describe('the situations of a survey', () => {
  const all = ALL_SITUATIONS;

  it('have an id of their own', () => expect(new Set(all.map(({ id }) => id)).size).toBe(all.length));

  it('are over sets that are there and have members', () => {
    const named = all.flatMap(({ filter }) => filter.join('\n').match(/@\w+(?=[46])/g) ?? []);
    const sets = [...new Set(named)].map((name) => name.slice(1)).filter((name) => !/accept|drop/.test(name));
    expect(sets.length).toBeGreaterThan(5);
    for (const name of sets) expect(SETS[name]?.length, name).toBeGreaterThan(0);
  });

  it('expect every kind of conclusion', () => {
    const expected = new Set(SITUATIONS.flatMap((situation) => situation.expected.map(({ type }) => type)));
    expect([...expected].sort()).toEqual([...SURVEY_CONCLUSIONS].sort());
  });
});
