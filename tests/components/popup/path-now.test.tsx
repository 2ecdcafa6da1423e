// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { HOPS, PathNow, PROVIDER_SEES } from '../../../components/popup/PathNow.tsx';
import { ReportSections } from '../../../components/popup/ReportSections.tsx';
import type { Transport } from '../../../utils/model/situation.ts';
import type { Verdict } from '../../../utils/model/verdict.ts';
import { NOT_TOR, report, TOR } from '../example.ts';
import { inEnglish, LANGUAGES } from '../say-from-file.ts';
import { IDLE, Whole } from './whole.tsx';

afterEach(cleanup);

const hops = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent?.trim());

function show(connects: Transport) {
  render(<PathNow connects={connects} say={inEnglish} />);
  return hops();
}

function showWhole(verdict: Verdict) {
  render(
    <ReportSections
      {...IDLE}
      view={{ type: 'report', report: report(verdict) }}
      connects="none"
      say={inEnglish}
      onSave={undefined}
    />,
    { wrapper: Whole },
  );
  return screen.queryByRole('list', { name: 'Who sees what' });
}

describe('the path through Tor', () => {
  it('says what each on it sees', () => {
    expect(show('none')).toEqual([
      'You',
      "Provider sees you, and that it's Tor",
      'Guard sees you, not the site',
      'Middle sees only relays',
      'Exit sees the site, not you',
      'Site sees the exit',
    ]);
  });

  it.each<[Transport, string, string]>([
    ['unknown', 'Provider sees you, and Tor (if no bridge)', 'Guard'],
    ['obfs4', 'Provider sees you, and disguised traffic', 'Bridge'],
    ['snowflake', 'Provider sees you, and disguised traffic', 'Bridge'],
    ['webtunnel', 'Provider sees you, and disguised traffic', 'Bridge'],
    ['meek', 'Provider sees you, and disguised traffic', 'Bridge'],
    ['own-bridge', 'Provider sees you, and an unlisted bridge', 'Bridge'],
  ])('depends on the way in: %s', (way, provider, entry) => {
    const shown = show(way);
    expect(shown[1]).toBe(provider);
    expect(shown[2]).toBe(`${entry} sees you, not the site`);
  });

  it('has words for everything in every language', () => {
    for (const say of LANGUAGES) {
      for (const hop of HOPS) expect(say.of('hop', hop)).not.toBe('');
      for (const sees of PROVIDER_SEES) expect(say.of('provider_sees', sees)).not.toBe('');
    }
  });

  it('is shown where the verdict is Tor without a caveat', () => {
    expect(showWhole(TOR)).toBeTruthy();
    cleanup();
    expect(showWhole({ ...TOR, caveats: ['maybe-neighbour'] })).toBeNull();
    cleanup();
    expect(showWhole(NOT_TOR)).toBeNull();
  });
});
