/** Every sentence that states a fact of the outside world names a source, and every source is named by one. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SOURCE_IDS, type SourceId } from '../../../utils/model/citation.ts';
import { EFFECT_REASONS, type EffectReason } from '../../../utils/model/effect.ts';
import { TRANSPORTS } from '../../../utils/model/situation.ts';
import { CITED } from '../../../utils/scenarios/cited.ts';
import { SCENARIOS } from '../../../utils/scenarios/list.ts';
import { SOURCES } from '../../../utils/scenarios/sources.ts';
import { forecast } from '../forecast/example.ts';

const messages: Record<string, { message: string }> = JSON.parse(
  readFileSync('public/_locales/en/messages.json', 'utf8'),
);

/** What the explainer page states of the outside world, by the beginning of its key. */
const FACTS =
  /^(?:effect|case|legal|ordinary|help|japan|step|view|word_means|exposure_note|bars_(?:ages|countries)_(?:glance|note))_?/;
/** Sentences about this page and this extension alone. */
const OF_THE_PAGE = [
  'legal_title',
  'legal_note',
  'ordinary_title',
  'help_title',
  'case_2013_title',
  'case_2013_both',
  'steps_title',
  'steps_note',
];
/** Titles and labels of the page about Japan. */
const LABELS = /^japan_(?:title|label)_/;
/** Never on the web, or on it no more; and what this project says of itself. */
const WITHOUT_ADDRESS: readonly SourceId[] = [
  'scenario',
  'own-requests',
  'private-network',
  'mainichi-2013',
  'report-2013',
];

/** All of the site is about it, so its front page is the address. */
const WHOLE_SITES: readonly SourceId[] = ['snowflake-site', 'blocked-in-japan'];

const EFFECT_SOURCES = effectSources();

/** The sources of each effect, in every scenario and situation. */
function effectSources(): ReadonlyMap<EffectReason, readonly SourceId[]> {
  const verdicts = ['tor', 'not-tor', 'mixed', 'unknown'] as const;
  const turned = [
    {},
    { builtInBridges: true },
    { families: 'ipv4' as const },
    { listAge: 1 },
    { listAge: 30 },
  ];
  const effects = SCENARIOS.flatMap(({ id }) =>
    verdicts.flatMap((verdict) =>
      TRANSPORTS.flatMap((connects) =>
        [undefined, 'jp', 'tm'].flatMap((country) =>
          turned.flatMap((dials) => {
            const situation = { verdict, connects, ...(country === undefined ? {} : { country }) };
            return forecast(id, situation, dials).effects;
          }),
        ),
      ),
    ),
  );
  return new Map(
    [...Map.groupBy(effects, ({ reason }) => reason)].map(([reason, those]) => [
      reason,
      [...new Set(those.flatMap(({ sources }) => sources))],
    ]),
  );
}

const idOf = (key: string, prefix: string) => key.slice(prefix.length).replaceAll('_', '-');

/** The sources of the sentence of a message; none where nobody gave it any. */
function sourcesOf(key: string): readonly SourceId[] {
  const find = (all: Readonly<Record<string, readonly SourceId[]>>, id: string) => all[id] ?? [];
  if (/^(?:legal|ordinary|help)_/.test(key)) return find(CITED.notes, key);
  if (key.startsWith('japan_')) return find(CITED.japan, key);
  if (key.startsWith('case_2013')) return CITED.sections.case_2013;
  if (key.startsWith('case_')) return find(CITED.cases, idOf(key, 'case_'));
  if (key.startsWith('step_')) return find(CITED.steps, idOf(key, 'step_'));
  if (key.startsWith('view_')) return find(CITED.views, idOf(key, 'view_'));
  if (key.startsWith('word_means_')) return find(CITED.words, idOf(key, 'word_means_'));
  if (key.startsWith('effect_')) {
    const reason = EFFECT_REASONS.find((one) => one === idOf(key, 'effect_'));
    return reason === undefined ? [] : (EFFECT_SOURCES.get(reason) ?? []);
  }
  return find(CITED.sections, key.replace(/^(bars_\w+)_(?:glance|note)$/, '$1'));
}

const facts = Object.keys(messages).filter(
  (key) => FACTS.test(key) && !OF_THE_PAGE.includes(key) && !LABELS.test(key),
);

describe('every fact', () => {
  it('is found: effects, scenarios, steps, who sees what, words, law, Japan in 2013, bars', () =>
    expect(facts.length).toBeGreaterThan(120));

  it('has a source', () => expect(facts.filter((key) => sourcesOf(key).length === 0)).toEqual([]));

  it('is refused without one', () => {
    for (const key of ['effect_new', 'case_new', 'step_new', 'view_new', 'word_means_new', 'bars_new_note'])
      expect(sourcesOf(key), key).toEqual([]);
  });

  it('that was seen somewhere rests on more than the scenario', () => {
    for (const key of facts.filter((one) => /Seen in|\b20\d\d\b/.test(messages[one]?.message ?? ''))) {
      expect(
        sourcesOf(key).filter((id) => id !== 'scenario'),
        key,
      ).not.toEqual([]);
    }
  });
});

describe('every source', () => {
  it('is used', () => {
    const used = new Set(facts.flatMap((key) => sourcesOf(key)));
    expect(SOURCE_IDS.filter((id) => !used.has(id))).toEqual([]);
  });

  it('has an address, or is known to have none', () => {
    expect(SOURCE_IDS.filter((id) => SOURCES[id].url === undefined)).toEqual([...WITHOUT_ADDRESS].sort(byId));
    for (const { url } of Object.values(SOURCES))
      if (url !== undefined) expect(url).toMatch(/^https:\/\/\S+$/);
  });

  it('leads to a page of its own, not to a front page', () => {
    const urls = Object.values(SOURCES).flatMap(({ url }) => url ?? []);
    expect(new Set(urls).size).toBe(urls.length);
    const fronts = SOURCE_IDS.filter((id) => new URL(SOURCES[id].url ?? 'https://none/x').pathname === '/');
    expect(fronts.sort(byId)).toEqual([...WHOLE_SITES].sort(byId));
  });

  it('is older than what is said of it', () => {
    for (const id of SOURCE_IDS) expect(SOURCES[id].date <= '2026-11', id).toBe(true);
  });
});

function byId(one: SourceId, other: SourceId): number {
  return SOURCE_IDS.indexOf(one) - SOURCE_IDS.indexOf(other);
}
