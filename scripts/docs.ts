/** `npm run docs`: writes the derived tables into the documents. `--check` only compares. */
import { readFileSync, writeFileSync } from 'node:fs';
import { beyondTable, namesTable } from './beyond-table.ts';
import { fileTable } from './file-table.ts';
import { moduleTable } from './module-table.ts';
import { ALL_ASKED, privacyTable } from './privacy-table.ts';
import { storedTable } from './stored-table.ts';

/** Each stands in its document between `<!-- name … -->` and `<!-- /name -->`. */
const TABLES = [
  { document: 'docs/ARCHITECTURE.md', name: 'modules', table: moduleTable() },
  { document: 'PRIVACY.md', name: 'requests', table: privacyTable(ALL_ASKED) },
  { document: 'PRIVACY.md', name: 'beyond', table: beyondTable() },
  { document: 'PRIVACY.md', name: 'names', table: namesTable() },
  { document: 'PRIVACY.md', name: 'stored', table: storedTable() },
  { document: 'PRIVACY.md', name: 'file', table: fileTable() },
];

/** @throws Error where the document has no place for the table */
function withTable(text: string, name: string, table: string): string {
  const place = new RegExp(`(<!-- ${name}\\b[^>]*-->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!place.test(text)) throw new Error(`No "<!-- ${name} -->" … "<!-- /${name} -->".`);
  return text.replace(place, (_, begin: string, end: string) => `${begin}${table}\n${end}`);
}

for (const { document, name, table } of TABLES) {
  const text = readFileSync(document, 'utf8');
  const derived = withTable(text, name, table);
  if (derived === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`${document}: the table "${name}" is old. Run \`npm run docs\`.`);
    process.exitCode = 1;
  } else writeFileSync(document, derived);
}
