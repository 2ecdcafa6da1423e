import { describe, expect, it } from 'vitest';
import { country } from '../../components/country.ts';
import { ago, duration, minutes } from '../../components/when.ts';

describe('ago', () => {
  it.each([
    [0, 'now', '今'],
    [999, 'now', '今'],
    [12_000, '12s ago', '12秒前'],
    [59_999, '59s ago', '59秒前'],
    [60_000, '1m ago', '1分前'],
    [2 * 3_600_000, '2h ago', '2時間前'],
    [12 * 86_400_000, '12d ago', '12日前'],
    [-5000, 'now', '今'],
  ])('%d ms', (passed, english, japanese) => {
    expect(ago(1e12, 1e12 + passed, 'en')).toBe(english);
    expect(ago(1e12, 1e12 + passed, 'ja')).toBe(japanese);
  });
});

describe('duration', () => {
  it.each([
    [240, '240 ms'],
    [999.4, '999 ms'],
    [3210, '3.2 sec'],
  ])('%d', (ms, words) => expect(duration(ms, 'en')).toBe(words));

  it('names minutes', () => expect(minutes(30, 'en')).toBe('30 min'));
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
