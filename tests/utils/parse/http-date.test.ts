import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../utils/model/time.ts';
import { parseHttpDate, parseRetryAfter } from '../../../utils/parse/http-date.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');

describe('an HTTP date', () => {
  it.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37Z'],
    ['Mon, 23 Nov 2026 12:00:00 GMT', '2026-11-23T12:00:00Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37Z'],
  ])('%s', (text, time) => {
    expect(parseHttpDate(text)).toBe(Date.parse(time));
  });

  it.each([
    undefined,
    null,
    '',
    '0',
    '-1',
    'now',
    '2026-11-23T12:00:00Z',
    '1795435200',
    'Mon, 99 Foo 2026 12:00:00 GMT',
    'Mon, 23 Nov 1926 12:00:00 GMT',
    '<html>',
  ])('not %s', (text) => {
    expect(parseHttpDate(text)).toBeUndefined();
  });

  it('is what it is written as', () => {
    const time = fc.date({ min: new Date(0), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(time, (date) => {
        expect(parseHttpDate(date.toUTCString())).toBe(Math.floor(date.getTime() / 1000) * 1000);
      }),
    );
  });

  it('is read without an exception, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const time = parseHttpDate(text);
        expect(time === undefined || time >= 0).toBe(true);
      }),
    );
  });
});

describe('Retry-After', () => {
  it.each([
    ['120', NOW + 120_000],
    [' 120 ', NOW + 120_000],
    ['86400', NOW + DAY_MS],
    ['999999999', NOW + DAY_MS],
    ['Mon, 23 Nov 2026 12:10:00 GMT', NOW + 600_000],
    ['Mon, 23 Nov 2099 12:10:00 GMT', NOW + DAY_MS],
  ])('%s', (text, at) => {
    expect(parseRetryAfter(text, NOW)).toBe(at);
  });

  it.each([
    undefined,
    null,
    '',
    '0',
    '-5',
    '1.5',
    '1e3',
    'soon',
    '12 minutes',
    'Mon, 23 Nov 2026 11:59:00 GMT',
  ])('not %s', (text) => {
    expect(parseRetryAfter(text, NOW)).toBeUndefined();
  });

  it('is later than now, and not much, whatever it is', () => {
    const text = fc.oneof(
      fc.string(),
      fc.integer().map(String),
      fc.date({ noInvalidDate: true }).map((it) => it.toUTCString()),
    );
    fc.assert(
      fc.property(text, (header) => {
        const at = parseRetryAfter(header, NOW);
        expect(at === undefined || (at > NOW && at <= NOW + DAY_MS)).toBe(true);
      }),
    );
  });
});
