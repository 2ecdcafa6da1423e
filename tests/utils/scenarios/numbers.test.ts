/** Numbers that the explainer page writes out, counted again in the raw files in another way than the code does. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chanceOfOneFree } from '../../../utils/forecast/list-age.ts';
import { LIST_AGES } from '../../../utils/relays/list-ages.ts';
import { counts, effect, forecast } from '../forecast/example.ts';
import { hostOf, raw } from '../relays/snapshot.ts';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const messages = (['en', 'ja'] as const).map((language) => read(`public/_locales/${language}/messages.json`));
const isExit = ({ flags }: { flags: readonly string[] }) => flags.includes('Exit');
const isIpv6 = (host: string) => host.includes(':');

/** The single addresses of lines such as "192.0.2.0/30". */
function addressesIn(prefixes: string): readonly string[] {
  return prefixes
    .trim()
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .flatMap((line) => {
      const [base = '', bits = '32'] = line.split('/');
      const first = base.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
      return Array.from({ length: 2 ** (32 - Number(bits)) }, (_, index) =>
        [24, 16, 8, 0].map((shift) => Math.floor((first + index) / 2 ** shift) % 256).join('.'),
      );
    });
}

describe('estimated users', () => {
  const { bridge, date } = read('scripts/data/tor-users.2026-07-23.json');
  const users = (country: string, transport: string): number =>
    bridge[country].find(([name]: [string]) => name === transport)[1];

  it.each([
    ['effect_obfs4_random', 'ir', 'obfs4'],
    ['effect_webtunnel_https', 'ru', 'webtunnel'],
  ])('%s says the day, that it is an estimate, and no more digits than it has', (key, country, transport) => {
    expect(date).toBe('2026-07-23');
    const rounded = Number(users(country, transport).toPrecision(2)).toLocaleString('en');
    const [english, japanese] = messages.map((all) => all[key].message);
    expect(english).toContain(`On 23 July 2026 an estimated ${rounded} people`);
    expect(japanese).toContain('2026 年 7 月 23 日');
    expect(japanese).toContain(`推定約 ${rounded} 人`);
  });
});

describe('Japan', () => {
  const here = raw.filter(({ cc }) => cc === 'jp');
  const bandwidth = (relays: typeof raw) => relays.reduce((sum, { bw }) => sum + (bw ?? 0), 0);

  it('has the relays that are said, with their part of the bandwidth', () => {
    const guards = here.filter(({ flags }) => flags.includes('Guard')).length;
    const exits = here.filter(isExit).length;
    const numbers = [raw.length, here.length, guards, raw.filter(isExit).length, exits];
    for (const all of messages)
      for (const number of numbers)
        expect(all.japan_relays.message).toMatch(new RegExp(`\\b${number.toLocaleString('en')}\\b`));
    const share = (100 * bandwidth(here)) / bandwidth(raw);
    for (const all of messages) expect(all.japan_relays.message).toContain(`${share.toFixed(2)}%`);
  });

  it('had the fewest and the most relays in the months that are said', () => {
    const [, ...lines] = readFileSync('scripts/data/relays-by-month.csv', 'utf8').trim().split('\n');
    const months = lines
      .map((line) => line.split(','))
      .map(([day = '', , relays]) => ({ month: new Date(day), relays: Number(relays) }))
      .filter(({ relays }) => relays > 0)
      .sort((a, b) => a.relays - b.relays);
    const [fewest, most] = [months[0], months.at(-1)];
    const first = new Date(Math.min(...months.map(({ month }) => Number(month))));
    const named = (date: Date | undefined, language: string) =>
      date?.toLocaleDateString(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    expect(messages[0].japan_relays.message).toContain(
      `since ${named(first, 'en')}, the fewest were ${fewest?.relays} (${named(fewest?.month, 'en')}) and the most ${most?.relays} (${named(most?.month, 'en')})`,
    );
    const japanese = messages[1].japan_relays.message.replaceAll(' ', '');
    for (const one of [fewest, most])
      expect(japanese).toContain(`${one?.relays}台（${named(one?.month, 'ja')}）`);
    expect(japanese).toContain(`${named(first, 'ja')}からの`);
  });

  it('had the counts of 2017 and 2018 that are said, with their part of all relays', () => {
    const lines = readFileSync('scripts/data/relays-in-japan.csv', 'utf8').split('\n');
    const of = (day: string) => lines.find((line) => line.startsWith(day))?.split(',') ?? [];
    const [july = [], october = [], january = []] = ['2017-07-28', '2017-10-11', '2018-01-17'].map(of);
    const numbers = [july, october, january].flatMap(([, all, count]) => [all, count]).filter(Boolean);
    const share = (part: number, all: number) => `${Number(((100 * part) / all).toPrecision(2))}%`;
    const shares = [share(Number(january[2]), Number(january[1])), share(here.length, raw.length)];
    for (const { japan_between } of messages) {
      for (const number of numbers)
        expect(japan_between.message).toContain(Number(number).toLocaleString('en'));
      for (const one of shares) expect(japan_between.message).toContain(one);
    }
    expect(messages[0].japan_between.message).toContain('28 July 2017, 77 on 11 October 2017');
  });

  it('would leave so many relays and exits, if it were cut off', () => {
    const others = raw.filter(({ cc }) => cc !== 'jp');
    const numbers = [others.length, raw.length, others.filter(isExit).length, raw.filter(isExit).length];
    const probability = (relays: typeof raw) => relays.reduce((sum, { gp }) => sum + (gp ?? 0), 0);
    const left = [
      probability(others) / probability(raw),
      bandwidth(others.filter(isExit)) / bandwidth(raw.filter(isExit)),
    ];
    for (const share of left) expect(share).toBeGreaterThan(0.999);
    for (const { japan_left } of messages) {
      for (const number of numbers) expect(japan_left.message).toContain(number.toLocaleString('en'));
      expect(japan_left.message).toContain('99.9%');
    }
  });

  it('has the users that are said, as an estimate of a day', () => {
    const { users, usersAll, bridge } = read('scripts/data/tor-users.2026-07-23.json');
    const byBridge = bridge.jp.reduce((sum: number, [, count]: [string, number]) => sum + count, 0);
    const [direct, indirect] = [users.jp[0], byBridge].map((count) =>
      Number(count.toPrecision(2)).toLocaleString('en'),
    );
    expect(messages[0].japan_users.message).toContain(
      `On 23 July 2026 an estimated ${direct} people in Japan used Tor directly and ${indirect} by a bridge, of about ${(usersAll / 1e6).toFixed(1)} million`,
    );
    expect(messages[1].japan_users.message).toContain(`推定約 ${direct} 人が直接、約 ${indirect} 人が`);
    expect(messages[1].japan_users.message).toContain(`約 ${Math.round(usersAll / 1e5)}0 万人`);
  });
});

describe('built-in bridges', () => {
  const { bridges } = read('scripts/data/pt_config.2026-07-29.json');

  it('are seven of obfs4, none of WebTunnel, and one front of meek', () => {
    const { quantities } = effect(forecast('relays', {}, { builtInBridges: true }), 'obfs4');
    expect(quantities).toEqual([{ type: 'count', value: bridges.obfs4.length }]);
    expect(Object.keys(bridges)).not.toContain('webtunnel');
    const fronts = bridges.meek.map((line: string) => /front=(\S+)/.exec(line)?.[1]);
    expect(fronts).toEqual(['www.phpmyadmin.net']);
    for (const key of ['effect_front', 'effect_meek_found', 'word_means_meek', 'view_isp_meek'])
      for (const all of messages) expect(all[key].message, key).toContain(fronts[0]);
  });
});

describe('exits', () => {
  const exits = raw.filter(isExit);

  it('have these addresses: of their relays, and of the list of exits', () => {
    const listed = addressesIn(readFileSync('scripts/data/torbulkexitlist-cidr.2026-08-22.txt', 'utf8'));
    expect(listed).toHaveLength(1370);
    const own = exits.flatMap(({ a }) => a.map(hostOf)).filter((host) => !isIpv6(host));
    const withIpv6 = exits.filter(({ a }) => a.map(hostOf).some(isIpv6));
    const { quantities } = effect(forecast('exits', { verdict: 'tor' }), 'sites');
    expect(quantities.map(({ value }) => value)).toEqual([
      new Set([...own, ...listed]).size,
      withIpv6.length,
      exits.length,
    ]);
    expect(counts.all.exits).toBe(exits.length);
  });
});

describe('fallback directories that an old list misses', () => {
  const fallbacks: readonly { fingerprint: string }[] = read('scripts/data/fallbacks.0.4.9.11.json');
  const lines = readFileSync('scripts/data/list-age.2026-08-22.csv', 'utf8').trim().split('\n');
  const rows = new Map(
    lines.map((line) => line.split(',')).map(([fingerprint = '', ...on]) => [fingerprint, on]),
  );

  it('are counted among those that still run', () => {
    const running = fallbacks.flatMap(({ fingerprint }) => rows.get(fingerprint) ?? []);
    expect(running.length / 9).toBe(189);
    const missed = LIST_AGES.map(
      (_, column) => fallbacks.filter(({ fingerprint }) => rows.get(fingerprint)?.[column] === '0').length,
    );
    expect(LIST_AGES.map(({ fallbacksMissed }) => fallbacksMissed)).toEqual(missed);
    expect(LIST_AGES.map(({ fallbacks: all }) => all)).toEqual(LIST_AGES.map(() => 189));
  });

  /** Tor's guards are all different. Drawn so, the chance is higher than the formula's, and by little: "about" is true. */
  it.each([3, 14, 30])(
    'a guard that is not on a list of %i days is found about as often as is said',
    (days) => {
      const column = LIST_AGES.findIndex((list) => list.days === days);
      const guards = raw.filter(({ gp }) => (gp ?? 0) > 0);
      const isFree = guards.map(({ f }) => rows.get(f)?.[column] === '0');
      const random = seeded(days);
      const runs = 2000;
      let found = 0;
      for (let run = 0; run < runs; run += 1) {
        // Keys by Efraimidis and Spirakis: the 60 smallest are a weighted draw without replacement.
        const keys = guards.map(({ gp }) => -Math.log(random()) / (gp ?? 0));
        const firstFree = Math.min(...keys.filter((_, index) => isFree[index]));
        if (keys.filter((key) => key < firstFree).length < 60) found += 1;
      }
      const chance = chanceOfOneFree(LIST_AGES[column]?.guardShareMissed ?? 0);
      const threeErrors = 3 * Math.sqrt((chance * (1 - chance)) / runs);
      expect(Math.abs(found / runs - chance)).toBeLessThan(threeErrors + 0.01);
    },
  );
});

/** A small generator with a seed (mulberry32), numbers in (0, 1). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 1) / 4294967298;
  };
}
