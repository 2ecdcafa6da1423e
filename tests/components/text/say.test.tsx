import { describe, expect, it } from 'vitest';
import { makeSay } from '../../../components/text/say.ts';
import { inEnglish, inJapanese } from '../say-from-file.ts';

describe('say', () => {
  it('puts values where the language wants them', () => {
    expect(inEnglish('agreement', '4', '5')).toBe('4 of 5 sources agree');
    expect(inJapanese('agreement', '4', '5')).toBe('情報源 5 件中 4 件が一致');
  });

  it('puts nodes into a sentence in any order', () => {
    const link = <a href="#x">x</a>;
    expect(inEnglish.rich('not_tor_sees_country', link, 'Japan')).toEqual([
      'Sites see ',
      link,
      ' (',
      'Japan',
      '), which is not a Tor exit.',
    ]);
    const swapped = makeSay((_, [first, second]) => `${second}<${first}`, 'en');
    expect(swapped.rich('agreement', 'a', link)).toEqual([link, '<', 'a']);
  });

  it('lets an id stand in where an endpoint has no words yet', () => {
    expect(inEnglish.about('endpoint', 'tor-check')).toBe('Tor check');
    expect(inEnglish.about('asks', 'brand-new')).toBe('brand-new');
  });
});
