import { globSync, readFileSync } from 'node:fs';
import { filesImportedBy } from './imports.ts';
import { MEMBERS } from './message-keys.ts';

/** In this order their messages stand in messages.json: what the button and the popup say, then what each page adds. */
export const PAGES = [
  'background',
  'popup',
  'options',
  'explainer',
  'survey',
  'ways',
  'log',
  'exposure',
  'japan',
] as const;

/** A page's files: its entry point and all that this imports, at once or later. */
function filesOf(page: (typeof PAGES)[number]): ReadonlySet<string> {
  const files = new Set<string>();
  const waiting = globSync([`entrypoints/${page}/**/*.{ts,tsx}`, `entrypoints/${page}.ts`]);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file) || !/\.tsx?$/.test(file)) continue;
    files.add(file);
    waiting.push(...filesImportedBy(file));
  }
  return files;
}

/** Those of the keys that a file says: written out, or built from a prefix. */
function keysIn(file: string, keys: readonly string[]): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const written = new Set([...text.matchAll(/['"](\w+)['"]/g)].map(([, word = '']) => word));
  const built = new Set(
    [...text.matchAll(/say\s*\.(?:of|richOf)\(\s*'(\w+)'/g)].flatMap(([, prefix = '']) =>
      (MEMBERS[prefix] ?? []).map((member) => `${prefix}_${member.toLowerCase().replace(/[- ]/g, '_')}`),
    ),
  );
  const about = [...text.matchAll(/'(endpoint|asks|reveals|scenario|short|case)'/g)].map(
    ([, name]) => `${name}_`,
  );
  return keys.filter(
    (key) => written.has(key) || built.has(key) || about.some((prefix) => key.startsWith(prefix)),
  );
}

/** The keys in the order in which they must stand: stable, by the first page that says them; what no page says comes first. */
export function byPage(keys: readonly string[]): readonly string[] {
  const pageOf = new Map<string, number>();
  PAGES.forEach((page, at) => {
    for (const file of filesOf(page))
      for (const key of keysIn(file, keys)) if (!pageOf.has(key)) pageOf.set(key, at);
  });
  const place = (key: string) => pageOf.get(key) ?? -1;
  return [...keys].sort((one, other) => place(one) - place(other));
}
