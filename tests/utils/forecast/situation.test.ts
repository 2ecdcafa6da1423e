import { describe, expect, it } from 'vitest';
import { situationOf, suggestedCountry } from '../../../utils/forecast/situation.ts';
import type { Report } from '../../../utils/model/report.ts';
import { DEFAULT_SETTINGS } from '../../../utils/model/settings.ts';
import { EXIT, NOT_TOR, OWN, observation, report, TOR } from '../../components/example.ts';

const seen = (address: typeof OWN, country: string) =>
  observation('address-ipv4', { type: 'sees', address, country });

describe('the situation', () => {
  it.each<[string, Report | undefined, string | undefined]>([
    ['nothing was checked', undefined, undefined],
    ['not on Tor: where the echo sees them', report(NOT_TOR, [seen(OWN, 'JP')]), 'jp'],
    ['on Tor: nowhere, for the country is the exit’s', report(TOR, [seen(EXIT, 'DE')]), undefined],
    ['not on Tor, and another address', report(NOT_TOR, [seen(EXIT, 'DE')]), undefined],
  ])('is suggested a country: %s', (_, last, country) => {
    expect(suggestedCountry(last)).toBe(country);
  });

  it('has the country that they chose rather than the one that was seen', () => {
    const last = report(NOT_TOR, [seen(OWN, 'JP')]);
    expect(situationOf(last, DEFAULT_SETTINGS)).toEqual({
      verdict: 'not-tor',
      connects: 'unknown',
      country: 'jp',
    });
    expect(situationOf(last, { ...DEFAULT_SETTINGS, country: 'de', connects: 'obfs4' })).toEqual({
      verdict: 'not-tor',
      connects: 'obfs4',
      country: 'de',
    });
  });

  it('works with nothing known', () => {
    expect(situationOf(undefined, DEFAULT_SETTINGS)).toEqual({ verdict: 'unknown', connects: 'unknown' });
  });

  it('has the verdict of the last check, whatever its caveats', () => {
    const caveated = report({ ...TOR, certainty: 'likely', caveats: ['maybe-neighbour'] });
    expect(situationOf(caveated, DEFAULT_SETTINGS).verdict).toBe('tor');
  });
});
