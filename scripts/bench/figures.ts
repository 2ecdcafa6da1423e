import { readFileSync, writeFileSync } from 'node:fs';
import type { Measured } from './options.ts';

const FILE = 'docs/figures.md';

/** Puts a measurement's table in the place that the document has for it. @throws Error where it has none */
export function writeFigures(part: Measured, about: string, rows: readonly string[]): void {
  const marked = new RegExp(`(?<=<!-- ${part} -->\\n).*(?=<!-- /${part} -->)`, 's');
  const text = readFileSync(FILE, 'utf8');
  if (!marked.test(text)) throw new Error(`${FILE} has no place for "${part}".`);
  const table = [about, '', '| figure | value |', '|---|---|', ...rows].join('\n');
  writeFileSync(
    FILE,
    text.replace(marked, () => `${table}\n`),
  );
}
