/** `npm run readme`: writes what is derived into the README. `--check` only compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { ALL_ENDPOINTS } from '../utils/endpoints/list.ts';
import { privacyTable } from './privacy-table.ts';

const text = readFileSync('README.md', 'utf8');
const derived = text.replace(
  /(<!-- requests[^>]*-->\n)[\s\S]*?(<!-- \/requests -->)/,
  (_, begin: string, end: string) => `${begin}${privacyTable(ALL_ENDPOINTS)}\n${end}`,
);
if (process.argv.includes('--check') && derived !== text) {
  console.error('The README has an old table of requests: run `npm run readme`.');
  process.exit(1);
}
if (derived !== text) writeFileSync('README.md', derived);
