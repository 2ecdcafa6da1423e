// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { CountryBars } from '../../../components/explainer/CountryBars.tsx';
import { plainCount, plainShare } from '../../../components/text/plain.ts';
import { inCountry, topCountries } from '../../../utils/relays/counts.ts';
import { counts } from '../../utils/forecast/example.ts';
import { raw } from '../../utils/relays/snapshot.ts';
import { inEnglish } from '../say-from-file.ts';

afterEach(cleanup);

/** The cells of each row, and how long its bars are. */
function rows(own?: string) {
  const top = topCountries(counts, 10);
  render(
    <CountryBars
      countries={own === undefined ? top : [...top, inCountry(counts, own)]}
      own={own}
      relays={{ count: counts.all.relays, date: counts.date }}
      cited={['relay-directory']}
      numbers={new Map([['relay-directory', 1]])}
      say={inEnglish}
    />,
  );
  return [...document.querySelectorAll('tbody tr')].map((row) => ({
    isOwn: row.className === 'own',
    cells: [...row.children].map(({ textContent }) => textContent?.trim() ?? ''),
    bars: [...row.querySelectorAll('rect')].map((bar) => Number(bar.getAttribute('width'))),
  }));
}

/** "1,739 17.1%" and "31%", counted from the relays of the day without any of our code that counts. */
function counted(isThere: (code: string) => boolean): readonly string[] {
  const gp = (relays: typeof raw) => relays.reduce((sum, relay) => sum + (relay.gp ?? 0), 0);
  const there = raw.filter(({ cc }) => isThere(cc));
  const share = plainShare(there.length / raw.length, 'en');
  return [`${plainCount(there.length, 'en')} ${share}`, plainShare(gp(there) / gp(raw), 'en')];
}

describe('relays and guard capacity by country', () => {
  it('is a table with the country that was chosen, and all others', () => {
    const all = rows('jp');
    expect(all).toHaveLength(12);
    expect(all[0]?.cells).toEqual(['Germany', ...counted((code) => code === 'de')]);
    expect(all[1]?.cells).toEqual(['United States', ...counted((code) => code === 'us')]);
    expect(all[10]).toMatchObject({
      isOwn: true,
      cells: ['Japan your country', ...counted((code) => code === 'jp')],
    });
    const shown = [...topCountries(counts, 10).map(({ country }) => country), 'jp'];
    expect(all[11]?.cells).toEqual(['All others', ...counted((code) => !shown.includes(code))]);
    expect(all.filter(({ isOwn }) => isOwn)).toHaveLength(1);
  });

  it('has bars on one scale, the longest over the whole width', () => {
    const all = rows();
    expect(Math.max(...all.flatMap(({ bars }) => bars))).toBe(100);
    const share = (text = '') => Number(/([\d.]+)%/.exec(text)?.[1]);
    const [longest = 0] = all.flatMap(({ cells }) => cells.slice(1).map(share)).sort((a, b) => b - a);
    for (const { cells, bars } of all) {
      for (const [index, length] of bars.entries())
        expect(length).toBeCloseTo(Math.max(0.4, (share(cells[index + 1]) / longest) * 100), 0);
    }
  });

  it('says at a glance what the first three have', () => {
    rows();
    const [relays = '', guards = ''] = counted((code) => ['de', 'us', 'nl'].includes(code));
    expect(relays).toContain(' 62.3%');
    expect(
      screen.getByText(
        `The first three countries have 62.3% of all relays and ${guards} of the guard capacity.`,
      ),
    ).toBeTruthy();
  });
});
