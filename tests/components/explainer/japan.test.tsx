// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { gapsOf, labelledOf, stretchesOf } from '../../../components/explainer/japan/curve.ts';
import { eventDate } from '../../../components/explainer/japan/dates.ts';
import { EVENTS, JAPAN_FACTS } from '../../../components/explainer/japan/facts.ts';
import { JapanPage } from '../../../components/explainer/japan/JapanPage.tsx';
import { parseDeepLink } from '../../../utils/parse/deep-link.ts';
import { COUNTRY_PARTS, RELAYS_IN_JAPAN } from '../../../utils/relays/japan.ts';
import { CITED } from '../../../utils/scenarios/cited.ts';
import { SCENARIOS } from '../../../utils/scenarios/list.ts';
import { SOURCES } from '../../../utils/scenarios/sources.ts';
import { inEnglish, LANGUAGES } from '../say-from-file.ts';

afterEach(cleanup);

const show = (say = inEnglish) =>
  render(
    <JapanPage
      cited={{ ...CITED.notes, ...CITED.japan }}
      sources={SOURCES}
      months={RELAYS_IN_JAPAN}
      parts={COUNTRY_PARTS}
      say={say}
    />,
  ).container;

describe('the page about Japan in 2013', () => {
  it('says every sentence that has sources, each with theirs, and lists these', () => {
    expect([...JAPAN_FACTS].filter((fact) => fact.startsWith('japan_')).sort()).toEqual(
      Object.keys(CITED.japan).sort(),
    );
    const page = show();
    for (const fact of JAPAN_FACTS)
      expect(
        screen.getByText((_, element) => element?.firstChild?.textContent === inEnglish(fact), {
          selector: 'p, li',
        }).textContent,
      ).toMatch(/Source [\d, ]+$/);
    const listed = page.querySelectorAll('#sources li').length;
    const cited = [...page.querySelectorAll('.cited')].flatMap(({ textContent }) =>
      (textContent ?? '').replace('Source ', '').split(', ').map(Number),
    );
    expect(new Set(cited)).toEqual(new Set(Array.from({ length: listed }, (_, index) => index + 1)));
  });

  it('tells what happened in order, with its dates', () => {
    expect(EVENTS.map(({ on }) => on)).toEqual(EVENTS.map(({ on }) => on).sort());
    const times = [...show().querySelectorAll('time')].map(({ textContent }) => textContent);
    expect(times).toHaveLength(EVENTS.length);
    expect(times).toEqual(expect.arrayContaining(['14 December 2012', 'January 2013', '7 May 2013']));
    expect(eventDate('2013-04-18', undefined, 'ja')).toBe('2013年4月18日');
    expect(eventDate('2012-07', '2012-09', 'en')).toBe('July 2012 – September 2012');
  });

  it('draws the curve with its first, highest, least, most and last numbers, and has all in a table', async () => {
    const page = show();
    const numbers = [...page.querySelectorAll('.count')].map(({ textContent }) => textContent);
    expect(numbers).toEqual(['52', '85', '29', '79', '74']);
    const fold = page.querySelector('details');
    if (fold === null) throw new Error('no table');
    fold.open = true;
    await act(() => void fireEvent(fold, new Event('toggle')));
    const cells = [...fold.querySelectorAll('td')].map(({ textContent }) => textContent);
    expect(cells.filter((cell) => cell !== '–').sort()).toEqual(
      RELAYS_IN_JAPAN.map(({ relays }) => String(relays)).sort(),
    );
  });

  it('says what Tor would lose with each country', () => {
    show();
    const row = (name: string) => screen.getByRole('rowheader', { name }).closest('tr')?.textContent;
    expect(row('Japan')).toBe('Japan740.017%30.017%');
    expect(row('Germany')).toBe('Germany1,73931%41520.1%');
  });

  it('leads to scenarios that there are, as they are in Japan', () => {
    const page = show();
    const links = [...page.querySelectorAll<HTMLAnchorElement>('a[href^="/explainer.html"]')];
    expect(links).toHaveLength(4);
    for (const link of links) {
      const query = Object.fromEntries(new URL(link.href, 'https://example.org').searchParams);
      const { scenario, situation } = parseDeepLink(query);
      expect(SCENARIOS.map(({ id }) => id)).toContain(scenario);
      expect(situation.country).toBe('jp');
    }
  });

  it.each(LANGUAGES)('passes axe-core: $language', async (say) => {
    const page = show(say);
    document.body.replaceChildren(page);
    const { violations } = await axe.run(page, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  });
});

describe('the curve', () => {
  const months = (...counts: readonly (readonly [string, number])[]) =>
    counts.map(([month, relays]) => ({ month, relays }));

  it('joins months that follow one another, also over New Year, and no others', () => {
    const stretches = stretchesOf(
      months(['2013-04', 5], ['2023-11', 3], ['2023-12', 4], ['2024-01', 9], ['2024-03', 2]),
    );
    expect(stretches.map((stretch) => stretch.map(({ relays }) => relays))).toEqual([[5], [3, 4, 9], [2]]);
  });

  it('says where nothing is known for more than two years', () => {
    expect(gapsOf(RELAYS_IN_JAPAN)).toEqual([
      ['2013-04', '2017-07'],
      ['2018-01', '2023-06'],
    ]);
  });

  it('labels a month once, though it is the last and the most', () => {
    const labelled = labelledOf(months(['2013-04', 5], ['2023-11', 3], ['2023-12', 4]));
    expect(labelled.map(({ relays }) => relays)).toEqual([5, 3, 4]);
  });
});
