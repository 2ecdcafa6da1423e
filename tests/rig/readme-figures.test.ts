import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readmeTable } from '../../scripts/bench/readme.ts';

const CLICK = 'first evidence 1.20 (1.10–1.30) (goal: 1.25); verdict 1.50 (1.40–1.60) (goal: 1.60)';
const ENDED = 'first evidence 1.90 (1.80–2.00); verdict 1.95 (1.90–2.00)';
const rowsOf = (browser: string, name: string) => [
  `| ${name}: zip | 387.6 kB (goal: 420.0 kB) |`,
  `| ${browser} 1.2.3: first paint of the popup, and its largest, the verdict | 1.10 (1.00–1.20); the largest 1.12 |`,
  `| ${browser} 1.2.3: what the popup’s scripts hold | 2.40 (2.30–2.50) (goal: 2.50) of a blank page’s 1.9 MB |`,
  `| ${browser} 1.2.3: click, on Tor, the server answers after 60 ms, right after the worker was ended | ${ENDED} |`,
  `| ${browser} 1.2.3: click, on Tor, the server answers after 60 ms | ${CLICK} |`,
  `| ${browser} 1.2.3: click, on a direct line, the server answers after 60 ms | ${ENDED} |`,
];
const ROWS = [...rowsOf('Chromium', 'chromium'), ...rowsOf('Firefox', 'firefox')];

describe('the figures in the README', () => {
  it('are those of one run, for both browsers', () => {
    const values = [
      '1.10 (1.00–1.20)',
      '1.20 (1.10–1.30)',
      '1.50 (1.40–1.60)',
      '2.40 (2.30–2.50)',
      '387.6 kB',
    ];
    const lines = readmeTable(ROWS).trim().split('\n').slice(2);
    expect(lines.map((line) => line.split(' | ').slice(1).join())).toEqual(
      values.map((value) => `${value},${value} |`),
    );
  });

  it.each(ROWS.filter((row) => !/ended|direct/.test(row)))('are not written without %s', (missing) => {
    expect(() => readmeTable(ROWS.filter((row) => row !== missing))).toThrow('Not measured in');
  });

  it('have their place there', () => {
    expect(readFileSync('README.md', 'utf8')).toMatch(
      /\n<!-- figures: written by `npm run bench` -->\n.*\n\n(\|.*\|\n)+<!-- \/figures -->\n/,
    );
  });
});
