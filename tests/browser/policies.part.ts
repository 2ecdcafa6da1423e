import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALL_ENDPOINTS } from '../../utils/endpoints/list.ts';
import { pagePolicy } from '../../utils/endpoints/permissions.ts';
import { browser, contacted, extension, NAME, world } from './fixture.ts';

const PAGES = globSync(`${extension}/*.html`).map((file) => basename(file, '.html'));
/** A host that no page has to do with. */
const OTHER = 'https://page.demo/';
/** They may ask any host over https, once the person gave a permission for it. */
const WIDE = ['survey', 'ways'];

/** Requests `url` in a page. @returns what its policy says of it: '' where it lets it pass */
async function refusedBy(page: string, url: string): Promise<string> {
  const tab = await browser.open(`${page}.html`);
  try {
    return await tab.evaluate(async (asked) => {
      const refused = new Promise<string>((resolve) =>
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective)),
      );
      await fetch(asked, { mode: 'no-cors' }).catch(() => undefined);
      return Promise.race([refused, new Promise<string>((resolve) => setTimeout(resolve, 300, ''))]);
    }, url);
  } finally {
    await tab.close();
  }
}

describe.each(PAGES)('the policy of %s.html', (page) => {
  const isWide = WIDE.includes(page);

  it(`lets ${isWide ? 'any host' : 'no host but those of a check'} be asked over https`, async () => {
    world.clearLog();
    expect(await refusedBy(page, OTHER)).toBe(isWide ? '' : 'connect-src');
    if (!isWide) expect(contacted()).toEqual([]);
  });

  it('lets no other host be asked without TLS', async () => {
    expect(await refusedBy(page, OTHER.replace('https', 'http'))).toBe('connect-src');
  });

  it('is the one that is derived for it', async () => {
    const tab = await browser.goto(`${browser.base}${page}.html`);
    const written = await tab.evaluate(
      () =>
        document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '',
    );
    await tab.close();
    expect(written).toBe(pagePolicy(page, ALL_ENDPOINTS));
  });
});

describe('the policy of the background', () => {
  it(`is a page of its own in Firefox, and the manifest’s in Chromium, whose worker can have no other`, () => {
    expect(PAGES.includes('background')).toBe(NAME === 'firefox');
  });
});
