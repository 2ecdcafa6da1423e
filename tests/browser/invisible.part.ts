import { describe, expect, it } from 'vitest';
import { browser } from './fixture.ts';

const RESOURCES = [
  'manifest.json',
  'icon/16.png',
  'icon/tor-light-16.png',
  'popup.html',
  'relays.bin',
  'background.js',
];

describe('a web page', () => {
  it('cannot tell that the extension is there', async () => {
    const page = await browser.goto('http://page.demo/');
    const found = await page.evaluate(
      async (base: string, resources: readonly string[]) => {
        const seen: string[] = [];
        for (const path of resources) {
          await fetch(base + path).then(
            () => seen.push(`fetched ${path}`),
            () => undefined,
          );
          await new Promise<void>((done) => {
            const image = new Image();
            image.onload = () => done(void seen.push(`drew ${path}`));
            image.onerror = () => done();
            image.src = base + path;
          });
        }
        const answers: unknown[] = [];
        addEventListener('message', ({ data }) => data !== 'are you there?' && answers.push(data));
        postMessage('are you there?', '*');
        const runtime = Reflect.get(Reflect.get(globalThis, 'chrome') ?? {}, 'runtime');
        const id = new URL(base).host;
        try {
          runtime?.sendMessage?.(id, 'check', () => {
            if (runtime.lastError === undefined) seen.push('answered a message');
          });
        } catch {
          // A page cannot send a message: as it should be.
        }
        await new Promise((done) => setTimeout(done, 500));
        const globals = Object.keys(globalThis).filter((name) => /exposure/i.test(name));
        const marks = document.documentElement.outerHTML.match(/exposure|extension:/gi) ?? [];
        return [...seen, ...answers, ...globals, ...marks];
      },
      browser.base,
      RESOURCES,
    );
    const control = await page.evaluate(async () => `${location.host} ${(await fetch('/')).status}`);
    await page.close();
    expect(control, 'the page itself works').toBe('page.demo 200');
    expect(found).toEqual([]);
  });
});
