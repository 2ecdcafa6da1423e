import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './browsers/find.ts';
import { SHARDS } from './lab/shards.ts';
import { EXHAUSTIVE, MATRIX, USES } from './runner/parts.ts';

const names = [...MATRIX, ...EXHAUSTIVE].map(({ job }) => job.name);
const files = readdirSync('tests/browser')
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => file.replace('.test.ts', ''));

describe('npm run test:all', () => {
  it('runs every test file of the browsers in both, and once', () => {
    const wanted = files.flatMap((file) => BROWSERS.map((browser) => `${browser}-${file}`));
    expect(names.filter((name) => /^(chromium|firefox)-/.test(name)).sort()).toEqual(wanted.sort());
  });

  it('runs every shard of the lab, and once', () => {
    const shards = SHARDS.map(({ id }) => id);
    expect(names.filter((name) => shards.includes(name)).sort()).toEqual(shards.sort());
  });

  it('runs all that npm test runs', () => {
    const uses = USES.map(({ job }) => job.name);
    expect(uses.length).toBeGreaterThan(0);
    expect(names).toEqual(expect.arrayContaining(uses));
  });

  it('names a file of its own for each job’s results', () => {
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives vitest a name that fits one test file only', () => {
    const others = (file: string) => files.filter((other) => other !== file && other.includes(file));
    expect(files.filter((file) => others(file).length > 0)).toEqual([]);
  });
});
