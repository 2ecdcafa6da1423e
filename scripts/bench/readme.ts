import { readFileSync, writeFileSync } from 'node:fs';

const FILE = 'README.md';
const MARKED = /(?<=<!-- figures: written by `npm run bench` -->\n).*(?=<!-- \/figures -->)/s;

const SPREAD = String.raw`(\d+\.\d+ \([\d.–]+\))`;

/** What the README says of each browser, and where it stands in the rows of the measurements. The README has no long lines. */
const FIGURES: Readonly<Record<string, string>> = {
  'first paint of the popup, which is the verdict, against an empty one': `first paint of [^|]*\\| ${SPREAD}`,
  'from the click to the first evidence on Tor, against a bare request':
    String.raw`click, on Tor, the server answers after \d+ ms \| first evidence ` + SPREAD,
  'from the click to the verdict on Tor, against the same': String.raw`click, on Tor, the server answers after \d+ ms \|.*; verdict ${SPREAD}`,
  'what the popup’s scripts hold, against a blank page’s': `what the popup’s scripts hold \\| ${SPREAD}`,
  package: String.raw`zip \| ([\d.]+ kB)`,
};

/** The README's table. @param rows of all measurements of one run @throws Error where a figure is not among them */
export function readmeTable(rows: readonly string[]): string {
  const find = (browser: string, figure: string, pattern: string) => {
    const row = new RegExp(`^\\| ${browser}[^:|]*: ${pattern}`, 'i');
    const found = rows.map((each) => row.exec(each)?.[1]).find((value) => value !== undefined);
    if (found === undefined) throw new Error(`Not measured in ${browser}: ${figure}.`);
    return found;
  };
  const lines = Object.entries(FIGURES).map(
    ([figure, pattern]) =>
      `| ${figure} | ${find('chromium', figure, pattern)} | ${find('firefox', figure, pattern)} |`,
  );
  return ['| figure | Chromium | Firefox |', '|---|---|---|', ...lines, ''].join('\n');
}

/** @param about when and how it was measured @throws Error where the README has no place for it */
export function writeReadme(about: string, rows: readonly string[]): void {
  const text = readFileSync(FILE, 'utf8');
  if (!MARKED.test(text)) throw new Error(`${FILE} has no place for the figures.`);
  writeFileSync(
    FILE,
    text.replace(MARKED, () => `${about}\n\n${readmeTable(rows)}`),
  );
}
