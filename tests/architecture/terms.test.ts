import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const COLUMNS = { en: [1, 2], ja: [3, 4] } as const;

const load = (language: string): Readonly<Record<string, { readonly message: string }>> =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));

/** The rows of the table in docs/terms.md: its cells, each a list of what stands in backticks. `\|` is a bar. */
const rows = (readFileSync('docs/terms.md', 'utf8').split('<!-- terms -->')[1] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`'))
  .map((line) => line.split(/(?<!\\)\|/).slice(1, -1))
  .map(([thing = '', ...cells]) => ({
    thing: thing.trim(),
    cells: [[], ...cells.map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, term = '']) => bar(term)))],
  }));

function bar(term: string): string {
  return term.replaceAll('\\|', '|');
}

describe.each(['en', 'ja'] as const)('the terms, in %s', (language) => {
  const messages = Object.entries(load(language));
  const [is, not] = COLUMNS[language];

  it('have a word for each thing, and each is used', () => {
    expect(rows.length).toBeGreaterThan(25);
    for (const { thing, cells } of rows) {
      const terms = cells[is] ?? [];
      expect(terms, thing).not.toEqual([]);
      for (const term of terms)
        expect(
          messages.some(([, { message }]) => message.toLowerCase().includes(term.toLowerCase())),
          `${thing}: ${term}`,
        ).toBe(true);
    }
  });

  it.each(rows)('have no second word: $thing', ({ cells }) => {
    const wrong = (cells[not] ?? []).map((pattern) => new RegExp(pattern, 'u'));
    const found = messages.filter(([, { message }]) => wrong.some((pattern) => pattern.test(message)));
    expect(found.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
  });
});

it.each(['README.md', 'PRIVACY.md', 'SECURITY.md', 'CHANGELOG.md', 'docs/verdicts.md'])(
  '%s has the same English words',
  (document) => {
    const text = readFileSync(document, 'utf8');
    const wrong = rows.flatMap(({ cells }) => cells[COLUMNS.en[1]] ?? []);
    expect(wrong.filter((pattern) => new RegExp(pattern, 'u').test(text))).toEqual([]);
  },
);
