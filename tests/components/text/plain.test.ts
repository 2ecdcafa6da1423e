import { describe, expect, it } from 'vitest';
import { plainCount, plainDay, plainDays, plainShare } from '../../../components/text/plain.ts';

/** Their numbers and dates are written without `Intl`, for the first frame. */
const PLAIN = ['en', 'ja'] as const;
const COUNTS = [
  0, 1, 2, 9, 10, 74, 100, 999, 1000, 1739, 9999, 10_000, 10_157, 123_456, 1_000_000, 12_345_678,
];
const SHARES = [
  ...[
    0, 0.000057, 0.00017, 0.0005, 0.00994, 0.00996, 0.009999, 0.01, 0.0105, 0.039, 0.0875, 0.12, 0.29, 0.3149,
  ],
  ...[0.3151, 0.5, 0.666, 0.95, 0.99, 0.9994, 1],
  ...Array.from({ length: 997 }, (_, step) => step / 997 + 0.000013),
  ...Array.from({ length: 97 }, (_, step) => step / 9973),
];
/** Local noon of each day of more than a year. */
const DATES = Array.from({ length: 400 }, (_, days) => new Date(2026, 0, 1 + days, 12).getTime());

describe.each(PLAIN)('as Intl writes them, in %s:', (language) => {
  it('numbers', () => {
    const format = new Intl.NumberFormat(language);
    expect(COUNTS.map((count) => plainCount(count, language))).toEqual(
      COUNTS.map((count) => format.format(count)),
    );
  });

  it('days', () => {
    const format = new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' });
    expect(COUNTS.map((count) => plainDays(count, language))).toEqual(
      COUNTS.map((count) => format.format(count)),
    );
  });

  it('shares: one digit after the point, two that count below 1 %', () => {
    const usual = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
    const small = new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits: 2 });
    const shares = SHARES.filter((share) => share < 0.9995 || share === 1);
    expect(shares.map((share) => plainShare(share, language))).toEqual(
      shares.map((share) => (share > 0 && share < 0.01 ? small : usual).format(share)),
    );
    expect(plainShare(0.9999, language)).toBe('>99.9%');
  });

  it('dates', () => {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
    expect(DATES.map((date) => plainDay(date, language))).toEqual(DATES.map((date) => format.format(date)));
  });
});

it('leaves other languages to Intl', () => {
  expect([plainCount(10_157, 'de'), plainDays(2, 'de'), plainShare(0.039, 'de')]).toEqual([
    '10.157',
    '2 Tage',
    '3,9\u00a0%',
  ]);
});
