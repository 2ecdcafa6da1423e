import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { moduleTable } from '../../scripts/module-table.ts';
import { cycleIn, filesImportedBy, importsOf, importsOfModules, moduleOf } from './imports.ts';
import { LAST_PURE_LAYER, MODULES, PRODUCT, PURE_LIBRARIES, RIG } from './modules.ts';

const product = globSync(PRODUCT);
const rig = globSync(RIG);
/** Lines of a file that is read at a glance. */
const MOST_LINES = 160;

/** `utils/judge` of `utils/judge/verdict`; `components` of `components/popup`. */
const packageOf = (module: string) => module.split('/', module.startsWith('utils/') ? 2 : 1).join('/');

describe('modules', () => {
  it('hold every file, and there are files', () => {
    expect(product.length).toBeGreaterThan(60);
    expect(product.filter((file) => moduleOf(file) === undefined)).toEqual([]);
  });

  it.each(Object.entries(MODULES))('%s imports what the table allows, and nothing less', (name, module) => {
    expect(existsSync(name)).toBe(true);
    expect(importsOfModules().get(name)).toEqual([...module.imports].sort());
  });

  it.each(Object.entries(MODULES))('%s imports from lower layers only', (name, { layer, imports }) => {
    for (const other of imports.filter((one) => one !== 'public')) {
      const below = MODULES[other]?.layer ?? Number.POSITIVE_INFINITY;
      const isSibling = packageOf(other) === packageOf(name);
      expect(below, `${name} → ${other}`).toBeLessThanOrEqual(isSibling ? layer : layer - 1);
    }
  });

  it('import each other in no circle', () => expect(cycleIn(importsOfModules())).toBeUndefined());

  it('of the pure layers are compiled without DOM, browser and Node', () => {
    const config = readFileSync('tsconfig.pure.json', 'utf8');
    const pure = Object.keys(MODULES).filter((name) => (MODULES[name]?.layer ?? 0) <= LAST_PURE_LAYER);
    for (const name of pure) expect(config).toContain(`"${packageOf(name)}"`);
  });

  it('stand in docs/ARCHITECTURE.md as they are in the code: `npm run docs` writes the table', () => {
    expect(readFileSync('docs/ARCHITECTURE.md', 'utf8')).toContain(moduleTable());
  });
});

describe('files', () => {
  it('import each other in no circle; imports of types count', () => {
    const files = [...product, ...globSync('tests/rig/**/*.ts')];
    expect(cycleIn(new Map(files.map((file) => [file, filesImportedBy(file)])))).toBeUndefined();
  });

  it('finds a circle where there is one', () => {
    const graph = { a: ['b'], b: ['c', 'd'], c: [], d: ['b'] };
    expect(cycleIn(new Map(Object.entries(graph)))).toEqual(['b', 'd', 'b']);
  });

  it.each([...product, ...rig])('%s is small enough to read at a glance', (file) => {
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(MOST_LINES);
  });
});

describe.each(product)('%s', (file) => {
  it('uses only pure libraries where its layer is pure', () => {
    const { layer = 0 } = MODULES[moduleOf(file) ?? ''] ?? {};
    const libraries = importsOf(file).filter((from) => !from.startsWith('.'));
    if (layer <= LAST_PURE_LAYER) for (const from of libraries) expect(PURE_LIBRARIES, file).toContain(from);
  });

  it('casts nothing and hides no error', () => {
    const code = readFileSync(file, 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\/\/.*$/gm, '')
      .replace(/'(?:[^'\\\n]|\\.)*'/g, "''"); // the content of texts is no code
    const casts = [...code.matchAll(/\bas (?!const\b)(\w+)/g)]
      .map(([text]) => text)
      .filter((text) => text !== 'as Address');
    const isImport = /import \* as/;
    expect(casts.filter((text) => !isImport.test(text) && !new RegExp(`\\* ${text}`).test(code))).toEqual([]);
    expect(code).not.toMatch(/catch\s*\{\s*(return false;?\s*)?\}/);
    // These words are looked for, and not used: each would hide a fault from every other check.
    expect(code).not.toMatch(/typeof browser\b|@ts-ignore|@ts-nocheck|\bas any\b/); // the reason: this line forbids them in all code
  });
});
