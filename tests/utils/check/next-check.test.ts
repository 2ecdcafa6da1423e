import { describe, expect, it } from 'vitest';
import { nextCheck } from '../../../utils/check/next-check.ts';
import { HOUR_MS, MINUTE_MS } from '../../../utils/model/time.ts';

const NOW = Date.UTC(2026, 10, 26, 12);
const began = NOW - 10 * MINUTE_MS;
const settings = { mode: 'click', fullCheck: false } as const;
const full = { startedAt: began, scope: 'full' } as const;
/** The person pressed *Full check* ten minutes ago, in these windows, and its report is on the screen. */
const byHand = { report: full, fullByHand: began, isElsewhere: false, settings, now: NOW };

describe('what Check does beside a full check', () => {
  it('is the full check again, where the person asked for this one', () => {
    expect(nextCheck(byHand)).toBe('full-again');
    expect(nextCheck({ ...byHand, settings: { ...settings, mode: 'watch' } })).toBe('full-again');
  });

  it.each([
    ['an earlier session of the browser', { fullByHand: undefined }],
    ['another full check than the one that was asked for', { fullByHand: began - 1 }],
    ['other windows', { isElsewhere: true }],
    ['an hour ago', { now: began + HOUR_MS }],
    ['the future, by a clock that was set back', { now: began - 1 }],
  ])('says that it asks less where the full check is of %s', (_, change) => {
    expect(nextCheck({ ...byHand, ...change })).toBe('discreet-only');
  });

  it('still repeats it at the end of the hour', () => {
    expect(nextCheck({ ...byHand, now: began + HOUR_MS - 1 })).toBe('full-again');
  });
});

describe('what Check does otherwise', () => {
  it.each([
    ['there is no report', { report: undefined }],
    ['the report is of a discreet check', { report: { ...full, scope: 'discreet' as const } }],
    ['every check is a full one', { settings: { ...settings, fullCheck: true } }],
    ['nothing is chosen yet', { settings: { ...settings, mode: 'ask' as const } }],
  ])('follows the settings where %s', (_, change) => {
    expect(nextCheck({ ...byHand, ...change })).toBe('usual');
  });
});
