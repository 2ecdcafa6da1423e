import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pathBy } from '../../../utils/forecast/exposure.ts';
import { SIGHTS_OF, watchedPathsOf } from '../../../utils/forecast/sights.ts';
import {
  PATHS,
  type Path,
  SIGHTS,
  type Sight,
  WATCHED,
  WATCHERS,
  type Watcher,
} from '../../../utils/model/exposure.ts';
import { TRANSPORTS } from '../../../utils/model/situation.ts';

const messages: Record<string, { message: string }> = JSON.parse(
  readFileSync('public/_locales/en/messages.json', 'utf8'),
);
/** What a sentence says that is not seen, and whose traffic it is about. */
const NOT_SEEN =
  /not your address|(?:and )?not which site|no site|neither you nor the site|if you use Tor, |as Tor Browser does|through Tor|bypass Tor/g;
const SAID: Readonly<Record<Sight, RegExp>> = {
  address: /your address|yours or an exit's/,
  tor: /use of Tor|use Tor|use Snowflake|is Tor|like random bytes|looks like|whom you try/,
  site: /site|there|names|whom you try/,
  contents: /contents|what you do there/,
  traits: /traits|contents/,
};
/** Disguises: what it looks like is no site that the person visits. */
const LIKENESS = /what looks like a visit to \S+( website)?/;

const sightsOf = (path: Path) => watchedPathsOf(path, path).flatMap(({ watchers }) => watchers);
const THROUGH_TOR = TRANSPORTS.map(pathBy);
const watcher = (path: Path, name: Watcher) => {
  const found = sightsOf(path).find((one) => one.watcher === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found.sees;
};

describe('what the picture marks', () => {
  it.each(WATCHED)('is what the sentence says: %s', (view) => {
    const sentence = messages[`view_${view.replaceAll('-', '_')}`]?.message ?? '';
    expect(sentence).not.toBe('');
    const words = sentence.replaceAll(NOT_SEEN, '').replace(/names are looked up/, '');
    for (const sight of SIGHTS) {
      const text = sight === 'site' ? words.replace(LIKENESS, '') : words;
      expect(`${sight} ${SAID[sight].test(text)}`, sentence).toBe(
        `${sight} ${SIGHTS_OF[view][sight] !== 'no'}`,
      );
    }
  });

  it('is certain of nothing that its sentence makes a condition of', () => {
    const conditional = /\bif\b|\beither|unless|comparing|without a transport|looks like|like random/;
    for (const view of WATCHED) {
      const sentence = messages[`view_${view.replaceAll('-', '_')}`]?.message ?? '';
      const isConditional = conditional.test(sentence.replace(/who you are if you sign in/, ''));
      const isLimited = /without https|or an exit's|whom you try|bypass Tor|bypass it/.test(sentence);
      const marks = SIGHTS.map((sight) => SIGHTS_OF[view][sight]);
      expect(`${view} ${marks.includes('perhaps')}`).toBe(`${view} ${isConditional || isLimited}`);
    }
  });
});

describe('who sees what', () => {
  it('of traffic through Tor, nobody is certain to see both who it is and where it goes', () => {
    for (const path of THROUGH_TOR) {
      for (const { watcher: name, sees } of sightsOf(path))
        expect([sees.address, sees.site], `${path} ${name}`).not.toEqual(['yes', 'yes']);
    }
  });

  it('of direct traffic, the provider and the site do', () => {
    for (const name of ['isp', 'site', 'dns'] as const)
      expect(watcher('direct', name)).toMatchObject({ address: 'yes', site: 'yes', tor: 'no' });
  });

  it('a transport never shows the provider more than a guard does', () => {
    const rank = { no: 0, perhaps: 1, yes: 2 } as const;
    for (const path of THROUGH_TOR) {
      for (const sight of SIGHTS)
        expect(rank[watcher(path, 'isp')[sight]]).toBeLessThanOrEqual(rank[watcher('guard', 'isp')[sight]]);
    }
    expect(watcher('guard', 'isp').tor).toBe('yes');
    expect(watcher('snowflake', 'isp').tor).toBe('perhaps');
  });

  it('is told of both paths where the block changes it', () => {
    expect(watchedPathsOf('guard', 'bridge').map(({ path, kind }) => [path, kind])).toEqual([
      ['guard', 'tor'],
      ['bridge', 'tor'],
    ]);
    expect(watchedPathsOf('direct', 'direct')).toHaveLength(1);
  });

  it('whoever sees contents sees the site they are of, and what a browser is known by', () => {
    for (const path of PATHS) {
      for (const { sees } of sightsOf(path)) {
        if (sees.contents !== 'no') expect(sees.site).not.toBe('no');
        expect(sees.traits).toBe(sees.contents);
      }
    }
  });

  it('Snowflake’s own watchers are there where it is used, now or after the block, and nowhere else', () => {
    for (const path of PATHS) {
      const names = sightsOf(path).map((one) => one.watcher);
      expect(names).toEqual(WATCHERS.filter((name) => name !== 'snowflake' || path === 'snowflake'));
    }
    for (const { watchers } of watchedPathsOf('guard', 'snowflake'))
      expect(watchers.map((one) => one.watcher)).toEqual(WATCHERS);
  });
});
