import { describe, expect, it } from 'vitest';
import { country } from '../../../components/text/country.ts';
import { duration } from '../../../components/text/exact-time.ts';
import { ago } from '../../../components/text/time.ts';
import { inEnglish, inJapanese } from '../say-from-file.ts';

describe('ago', () => {
  it.each([
    [0, 'just now', 'たった今'],
    [4_999, 'just now', 'たった今'],
    [12_000, '12 s ago', '12 秒前'],
    [59_999, '59 s ago', '59 秒前'],
    [60_000, '1 min ago', '1 分前'],
    [2 * 3_600_000, '2 h ago', '2 時間前'],
    [12 * 86_400_000, '12 d ago', '12 日前'],
    [-5000, 'just now', 'たった今'],
  ])('%d ms', (passed, english, japanese) => {
    expect(ago(1e12, 1e12 + passed, inEnglish)).toBe(english);
    expect(ago(1e12, 1e12 + passed, inJapanese)).toBe(japanese);
  });
});

describe('duration', () => {
  it.each([
    [240, '240 ms'],
    [999.4, '999 ms'],
    [3210, '3.2 sec'],
  ])('%d', (ms, words) => expect(duration(ms, 'en')).toBe(words));
});

describe('country', () => {
  it.each([
    ['de', 'Germany', 'ドイツ'],
    ['JP', 'Japan', '日本'],
    ['t1', 't1', 't1'],
    ['', '', ''],
    ['??', '??', '??'],
  ])('%s', (code, english, japanese) => {
    expect(country(code, 'en')).toBe(english);
    expect(country(code, 'ja')).toBe(japanese);
  });
});
