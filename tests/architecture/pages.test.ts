import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const PAGES = globSync('{entrypoints,public}/**/*.html');

describe('the pages', () => {
  it('are found', () => expect(PAGES.length).toBeGreaterThanOrEqual(3));

  it.each(PAGES)('%s forbids look-ups of link hosts before any link', (page) => {
    const [head = ''] = readFileSync(page, 'utf8').split('</head>');
    const [before, after] = head.split('<meta http-equiv="x-dns-prefetch-control" content="off" />');
    expect(after, 'the meta element stands in <head>').toBeDefined();
    expect(before).not.toMatch(/<(?:link|script|a)\b/);
  });
});
