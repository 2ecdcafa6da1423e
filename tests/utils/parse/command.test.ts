import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../utils/model/settings.ts';
import { parseScope } from '../../../utils/parse/command.ts';
import { parseChanges } from '../../../utils/parse/stored.ts';

describe('what a page tells the background', () => {
  it.each([
    ['one setting', { notifyTor: true }, { notifyTor: true }],
    ['how Tor connects', { connects: 'obfs4' }, { connects: 'obfs4' }],
    ['that a country is taken back', { country: '' }, { country: '' }],
    ['a way that is none, beside a country', { connects: 'pigeon', country: 'de' }, { country: 'de' }],
    ['a country that is none', { country: 'zz' }, {}],
    ['a setting that there is not', { colour: 'green', mode: 'watch' }, { mode: 'watch' }],
    ['all of them', DEFAULT_SETTINGS, DEFAULT_SETTINGS],
    ['nothing', undefined, {}],
  ])('%s', (_, data, changes) => {
    expect(parseChanges(data)).toEqual(changes);
  });

  it('is never more than it may be, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(Object.keys(parseChanges(data)).every((key) => key in DEFAULT_SETTINGS)).toBe(true);
        expect([undefined, 'discreet', 'full']).toContain(parseScope(data));
      }),
    );
  });
});
