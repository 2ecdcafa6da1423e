import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** All that stores, exports, or runs in the background. */
const ELSEWHERE = globSync([
  'utils/{browser,export,history,check,parse}/**/*.ts',
  'entrypoints/{background,popup/*,options/*}.{ts,tsx}',
  'entrypoints/{popup,options}/*.{ts,tsx}',
]);
const READERS = /from '[^']*(?:utils\/ways\/(?:read-bridges|split-lines|try-target)|model\/bridge-line)\.ts'/;

it('no code that stores, exports or runs in the background knows pasted bridge lines', () => {
  expect(ELSEWHERE.length).toBeGreaterThan(80);
  expect(ELSEWHERE.filter((file) => READERS.test(readFileSync(file, 'utf8')))).toEqual([]);
  // The page that reads them does; so the pattern finds what it should.
  const page = globSync('entrypoints/ways/*.ts').filter((file) => READERS.test(readFileSync(file, 'utf8')));
  expect(page.sort()).toEqual(['entrypoints/ways/live.ts', 'entrypoints/ways/tries.ts']);
});
