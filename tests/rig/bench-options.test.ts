import { describe, expect, it } from 'vitest';
import { benchOptions, MEASURED } from '../../scripts/bench/options.ts';

describe('what npm run bench measures', () => {
  it('is everything in both browsers, and then it is written down', () => {
    expect(benchOptions([])).toEqual({
      parts: MEASURED,
      browsers: ['chromium', 'firefox'],
      rounds: 20,
      isBuilt: false,
      writes: true,
      passed: [],
    });
  });

  it('is a part, which is only printed', () => {
    const { parts, browsers, rounds, writes, passed } = benchOptions(
      'click --rounds 5 --browser firefox --stages'.split(' '),
    );
    expect({ parts, browsers, rounds, writes, passed }).toEqual({
      parts: ['click'],
      browsers: ['firefox'],
      rounds: 5,
      writes: false,
      passed: ['--stages'],
    });
    expect(benchOptions(['click', '--write']).writes).toBe(true);
  });

  it('does not write one browser’s figures over both', () => {
    expect(benchOptions(['--browser', 'firefox']).writes).toBe(false);
    expect(() => benchOptions(['--browser', 'firefox', '--write'])).toThrow('both browsers');
  });

  it.each(['speed', '--rounds 0', '--rounds x', '--rounds 1.5', '--browser opera', '--fast'])(
    'is nothing for %s',
    (words) => {
      expect(() => benchOptions(words.split(' '))).toThrow();
    },
  );
});
