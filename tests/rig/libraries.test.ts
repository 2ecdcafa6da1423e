import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { USED_APIS, withUsedApis } from '../../scripts/libraries.ts';

const POLYFILL = readFileSync('node_modules/webextension-polyfill/dist/browser-polyfill.js', 'utf8');
/** Without comments. */
const product = globSync('{entrypoints,components,utils}/**/*.{ts,tsx}').map((file) =>
  readFileSync(file, 'utf8').replace(/^ *(?:\/?\*|\/\/).*$/gm, ''),
);

describe('the polyfill in a build', () => {
  it('knows exactly the parts of the API that the code calls', () => {
    const called = product.flatMap((code) => [...code.matchAll(/\bbrowser\.(\w+)/g)].map(([, part]) => part));
    expect([...new Set(called)].toSorted()).toEqual(USED_APIS.toSorted());
  });

  it('wraps them as before, and no others', () => {
    const kept = withUsedApis(POLYFILL);
    expect(kept.length).toBeLessThan(POLYFILL.length);
    expect(kept).toContain('"alarms":{"clear":{"minArgs":0,"maxArgs":1}');
    expect(kept).not.toContain('"bookmarks"');
    expect(kept.slice(kept.indexOf('if (Object.keys(apiMetadata)'))).toBe(
      POLYFILL.slice(POLYFILL.indexOf('if (Object.keys(apiMetadata)')),
    );
  });

  it('is not built from a file of another shape', () => {
    expect(() => withUsedApis('const metadata = {};')).toThrow('another shape');
  });
});
