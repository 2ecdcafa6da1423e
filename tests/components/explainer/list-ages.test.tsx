// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ListAges } from '../../../components/explainer/ListAges.tsx';
import { plainCount, plainShare } from '../../../components/text/plain.ts';
import { AGE_POINTS } from '../../../entrypoints/explainer/state.ts';
import { LIST_AGES_DATE } from '../../../utils/relays/list-ages.ts';
import { raw } from '../../utils/relays/snapshot.ts';
import { inEnglish } from '../say-from-file.ts';

afterEach(cleanup);

const AGES = [1, 3, 7, 14, 30, 60, 90, 180, 365];
/** The only list that is older than another and missed fewer exits. */
const LEFT_OUT = 14;
const SAMPLED = 60;

const lines = readFileSync('scripts/data/list-age.2026-08-22.csv', 'utf8').split('\n');
const listed = lines.filter((line) => /^[\dA-F]{40},/.test(line)).map((line) => line.split(','));

/** The shares of clients, guards and exits, and the relays, from the files and without any of our code that counts. */
function counted(column: number) {
  const missing = new Set(listed.filter((cells) => cells[column + 1] === '0').map(([relay]) => relay));
  const part = (weigh: (relay: (typeof raw)[number]) => number) => {
    let [all, some] = [0, 0];
    for (const relay of raw) {
      all += weigh(relay);
      if (missing.has(relay.f)) some += weigh(relay);
    }
    return some / all;
  };
  const guards = part(({ gp }) => gp ?? 0);
  const exits = part(({ flags, bw }) => (flags.includes('Exit') ? (bw ?? 0) : 0));
  let none = 1;
  for (let guard = 0; guard < SAMPLED; guard += 1) none *= 1 - guards;
  return { clients: 1 - none, guards, exits, relays: missing.size };
}

function show(chosen = 0) {
  render(
    <ListAges
      ages={AGE_POINTS}
      chosen={chosen}
      date={LIST_AGES_DATE}
      cited={['list-ages']}
      numbers={new Map([['list-ages', 1]])}
      say={inEnglish}
    />,
  );
}

/** The shares that a curve goes through, from the drawing itself. */
function drawn(name: string): readonly number[] {
  const path = document.querySelector(`.plot .${name} .line`)?.getAttribute('d') ?? '';
  return [...path.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => 1 - Number(y) / 100);
}

describe('what a list misses by its age', () => {
  it('is a table of what was counted', () => {
    show();
    const rows = [...document.querySelectorAll('tbody tr')].map(({ children }) =>
      [...children].map(({ textContent }) => textContent ?? ''),
    );
    const share = (part: number) => plainShare(Math.min(part, 0.999_999), 'en');
    const naive = AGES.map((days, column) => {
      const { clients, guards, exits, relays } = counted(column);
      return [
        days === 1 ? '1 day' : `${days} days`,
        share(clients),
        share(guards),
        days === LEFT_OUT ? '–' : share(exits),
        plainCount(relays, 'en'),
      ];
    });
    expect(rows).toEqual(naive);
  });

  it.each(['clients', 'guards', 'exits'] as const)('is drawn as it was counted: %s', (name) => {
    show();
    const naive = AGES.flatMap((days, column) =>
      name === 'exits' && days === LEFT_OUT ? [] : [counted(column)[name]],
    );
    const shares = drawn(name);
    expect(shares).toHaveLength(naive.length);
    for (const [index, share] of naive.entries()) expect(shares[index]).toBeCloseTo(share, 3);
    expect(document.querySelectorAll(`.${name} .dots`)).toHaveLength(1);
  });

  it('leaves out the one list that missed fewer exits than a younger one', () => {
    const exits = AGES.map((_, column) => counted(column).exits);
    const falls = AGES.filter((_, index) => (exits[index] ?? 0) < (exits[index - 1] ?? 0));
    expect(falls).toEqual([LEFT_OUT]);
  });

  it('has its ages along the axis, from left to right, as far apart as they differ in size', () => {
    show();
    const along = [...document.querySelectorAll<HTMLElement>('.along')];
    expect(along.map(({ textContent }) => textContent)).toEqual(['1 day', ...AGES.slice(1).map(String)]);
    const places = along.map(({ style }) => Number.parseFloat(style.left));
    expect(places[0]).toBe(0);
    expect(places.at(-1)).toBe(100);
    const between = (from: number, to: number) => (places[to] ?? 0) - (places[from] ?? 0);
    expect(between(4, 5)).toBeCloseTo(between(6, 7), 6); // twice as old: 30 to 60, 90 to 180
  });

  it('marks the age that is set, in the drawing and in the table', () => {
    show(30);
    expect(document.querySelector('.along.chosen')?.textContent).toBe('30');
    expect(document.querySelector('tr.own th')?.textContent).toBe('30 days');
    expect(document.querySelectorAll('path.chosen')).toHaveLength(1);
    cleanup();
    show();
    expect(document.querySelector('.chosen, .own')).toBeNull();
  });

  it('says at a glance from when on half of the clients get in', () => {
    show();
    expect(
      screen.getByText(
        /^A block list that is 14 days old misses only 1\.2% .* an estimated 52% of Tor users/,
      ),
    ).toBeTruthy();
    expect(counted(AGES.indexOf(7)).clients).toBeLessThan(0.5);
    expect(counted(AGES.indexOf(14)).clients).toBeGreaterThan(0.5);
  });
});
