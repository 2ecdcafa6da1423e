import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NEEDLESS } from '../../scripts/for-browser.ts';

const CASES = Object.entries(NEEDLESS).flatMap(([browser, modules]) =>
  Object.entries(modules)
    .filter(([path]) => path.startsWith('/utils/'))
    .map(([path, stub]) => ({ browser, path, stub })),
);

const exportsOf = (code: string) =>
  [...code.matchAll(/^export (?:async )?(?:const|function) (\w+)/gm)].map(([, name]) => name).sort();

describe("what a browser's build does not need", () => {
  it.each(CASES)('$path, $browser, is replaced by a module with the same names', ({ path, stub }) => {
    const names = exportsOf(readFileSync(`.${path}`, 'utf8'));
    expect(names.length).toBeGreaterThan(0);
    expect(exportsOf(stub.replaceAll('; ', ';\n'))).toEqual(names);
  });
});
