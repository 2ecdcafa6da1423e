import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSaid, parseScope } from '../../../utils/parse/command.ts';

describe('what a page tells the background', () => {
  it.each([
    ['how Tor connects', { connects: 'obfs4' }, { connects: 'obfs4' }],
    ['a country', { country: 'jp' }, { country: 'jp' }],
    ['that a country is taken back', { country: '' }, { country: '' }],
    [
      'a way that is none, beside a country',
      { connects: 'carrier pigeon', country: 'de' },
      { country: 'de' },
    ],
    ['a country that is none', { country: 'zz' }, {}],
    ['a setting that is not theirs to change here', { mode: 'watch', fullCheck: true }, {}],
    ['nothing', undefined, {}],
  ])('%s', (_, data, said) => {
    expect(parseSaid(data)).toEqual(said);
  });

  it('is never more than it may be, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(Object.keys(parseSaid(data)).every((key) => ['connects', 'country'].includes(key))).toBe(true);
        expect([undefined, 'discreet', 'full']).toContain(parseScope(data));
      }),
    );
  });
});
