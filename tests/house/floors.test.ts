import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The house: each room, its floor, and the rooms it may look into. The same table as in the README. */
const ROOMS: Record<string, readonly string[]> = {
  'utils/model': [],
  'utils/parse': ['utils/model'],
  'utils/endpoints': ['utils/model', 'utils/parse'],
  'utils/relays': ['utils/model', 'utils/parse'],
  'utils/scenarios': ['utils/model'],
  'utils/judge': ['utils/model'],
  'utils/forecast': ['utils/model', 'utils/relays', 'utils/scenarios'],
  'utils/record': ['utils/model', 'utils/parse'],
  'utils/history': ['utils/model'],
  'utils/check': ['utils/model', 'utils/parse', 'utils/endpoints', 'utils/relays', 'utils/judge'],
  'utils/browser': [
    'utils/model',
    'utils/parse',
    'utils/endpoints',
    'utils/relays',
    'utils/judge',
    'utils/history',
    'utils/check',
  ],
  components: ['utils/model', 'public'],
  entrypoints: [
    'components',
    'utils/model',
    'utils/parse',
    'utils/endpoints',
    'utils/relays',
    'utils/scenarios',
    'utils/forecast',
    'utils/record',
    'utils/check',
    'utils/browser',
  ],
};

/** Floors 0-4 are pure: nothing of the browser or of Node, and only libraries that are pure too. */
const PURE = [
  'utils/model',
  'utils/parse',
  'utils/endpoints',
  'utils/relays',
  'utils/scenarios',
  'utils/judge',
  'utils/forecast',
  'utils/record',
  'utils/history',
  'utils/check',
];
const PURE_LIBRARIES = ['ipaddr.js', 'valibot'];

const files = globSync(['utils/**/*.ts', 'components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}']);
const roomOf = (path: string) =>
  Object.keys(ROOMS).find((room) => path === room || path.startsWith(`${room}/`));

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import\(|import)\s*['"]([^'"]+)['"]/g)].map(([, from = '']) => from);
}

describe('the house', () => {
  it('has files to look at', () => expect(files.length).toBeGreaterThan(60));

  it.each(files)('%s imports only from the floors below', (file) => {
    const room = roomOf(file);
    expect(room, 'every file lives in a room').toBeDefined();
    for (const from of importsOf(file)) {
      if (!from.startsWith('.')) {
        if (PURE.includes(room ?? '')) expect(PURE_LIBRARIES, file).toContain(from);
        continue;
      }
      const path = normalize(join(dirname(file), from));
      const other = path.startsWith('public/') ? 'public' : roomOf(path);
      if (other !== room) expect(ROOMS[room ?? ''], `${file} imports ${from}`).toContain(other);
    }
  });

  it.each(files)('%s is small enough to read at a glance', (file) => {
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(160);
  });

  it.each(files)('%s casts nothing and hides no error', (file) => {
    const code = readFileSync(file, 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\/\/.*$/gm, '')
      .replace(/'(?:[^'\\\n]|\\.)*'/g, "''"); // what is said is no code
    const casts = [...code.matchAll(/\bas (?!const\b)(\w+)/g)]
      .map(([text]) => text)
      .filter((text) => text !== 'as Address');
    const isImport = /import \* as/;
    expect(casts.filter((text) => !isImport.test(text) && !new RegExp(`\\* ${text}`).test(code))).toEqual([]);
    expect(code).not.toMatch(/catch\s*\{\s*(return false;?\s*)?\}/);
    // Compilers' and casts' escapes would hide a fault from every other check.
    expect(code).not.toMatch(/typeof browser\b|@ts-ignore|@ts-nocheck|\bas any\b/); // the rule itself: it names them to forbid them
  });
});
