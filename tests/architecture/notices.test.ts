import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUNDLED, notices } from '../../scripts/notices.ts';
import { importsOf } from './imports.ts';
import { PRODUCT } from './modules.ts';

/** The package of a bare import: `preact` of `preact/hooks`. */
const packageOf = (from: string) =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');

describe('the third-party notices', () => {
  const text = notices();

  it('name each package with its version, its licence and what that asks for', () => {
    let mit = 0;
    for (const name of BUNDLED) {
      const { version, license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
      if (license === 'MIT') mit += 1;
      expect(text).toContain(`${name} ${version}\nLicence: ${license}\n`);
    }
    expect(text).toContain('governed by the Mozilla Public License 2.0 (https://mozilla.org/MPL/2.0/)');
    expect(text).toContain('tls-sentences.json');
    expect(text.match(/Permission is hereby granted, free of charge/gi)?.length).toBeGreaterThanOrEqual(mit);
    expect(mit).toBeGreaterThan(0);
  });

  it('name every package that a module of the product imports', () => {
    const bare = globSync(PRODUCT)
      .flatMap(importsOf)
      .filter((from) => /^[@a-z]/.test(from));
    const missing = [...new Set(bare.map(packageOf))].filter((name) => !BUNDLED.some((one) => one === name));
    expect(missing).toEqual([]);
  });
});
