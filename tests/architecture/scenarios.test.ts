import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { likeliestScenarios } from '../../utils/forecast/short-forecast.ts';
import { TARGETS } from '../../utils/model/scenario.ts';
import { TRANSPORTS } from '../../utils/model/situation.ts';
import { SCENARIOS } from '../../utils/scenarios/list.ts';

const languages = readdirSync('public/_locales');
const load = (language: string) =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));

describe('every scenario', () => {
  it('is there, under an id of its own', () => {
    expect(SCENARIOS.length).toBeGreaterThanOrEqual(8);
    expect(new Set(SCENARIOS.map(({ id }) => id)).size).toBe(SCENARIOS.length);
    const files = readdirSync('utils/scenarios').filter(
      (file) => !['list.ts', 'sources.ts', 'sources', 'cited.ts', 'cited-japan.ts'].includes(file),
    );
    expect(files.sort()).toEqual(SCENARIOS.map(({ id }) => `${id}.ts`).sort());
  });

  it.each(SCENARIOS.flatMap(({ id }) => languages.map((language) => ({ id, language }))))(
    '$id has its words in $language',
    ({ id, language }) => {
      for (const what of ['scenario', 'short', 'case']) {
        expect(load(language)[`${what}_${id}`]?.message ?? '', `${what}_${id}`).not.toBe('');
      }
    },
  );

  it.each(languages)('no words are left of one that is gone, in %s', (language) => {
    const ids = SCENARIOS.map(({ id }) => id);
    const said = Object.keys(load(language)).filter((key) => /^(?:scenario|short)_/.test(key));
    expect(said.filter((key) => !ids.includes(key.replace(/^[a-z]+_/, '')))).toEqual([]);
  });

  it('drops something, and everything that can be dropped is', () => {
    for (const { drops } of SCENARIOS) expect(drops.length).toBeGreaterThan(0);
    expect(new Set(SCENARIOS.flatMap(({ drops }) => drops))).toEqual(new Set(TARGETS));
  });

  it('that is shown first is one of them', () => {
    for (const connects of TRANSPORTS) {
      for (const id of likeliestScenarios({ verdict: 'tor', connects })) {
        expect(SCENARIOS.map((one) => one.id)).toContain(id);
      }
    }
  });
});
