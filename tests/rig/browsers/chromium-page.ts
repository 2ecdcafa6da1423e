import type { KeyInput, Page as PuppeteerPage } from 'puppeteer-core';
import type { Page, Script } from './browser.ts';
import { until } from './wait.ts';

/** A page of Puppeteer's, with our interface. */
export function chromiumPage(page: PuppeteerPage): Page {
  async function evaluate<Result, Args extends readonly unknown[]>(
    script: Script<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    const source = typeof script === 'string' ? script : `(${script})(...${JSON.stringify(args)})`;
    return (await page.evaluate(source)) as Result;
  }
  return {
    evaluate,
    async waitFor(expression, timeout) {
      // A page that is being replaced cannot be evaluated: the next attempt may succeed.
      await until(expression, () => page.evaluate(`Boolean(${expression})`).catch(() => false), timeout);
    },
    click: (selector) => page.click(selector),
    async key(key) {
      const keys = key.split('+') as KeyInput[];
      const last = keys.pop();
      for (const held of keys) await page.keyboard.down(held);
      if (last) await page.keyboard.press(last);
      for (const held of keys.reverse()) await page.keyboard.up(held);
    },
    theme: (theme) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]),
    async forceColours() {
      const session = await page.createCDPSession();
      // Puppeteer knows no such feature (2026-11).
      await session.send('Emulation.setEmulatedMedia', {
        features: [{ name: 'forced-colors', value: 'active' }],
      });
    },
    async touch() {
      const size = page.viewport();
      if (size !== null) await page.setViewport({ ...size, hasTouch: true, isMobile: true });
    },
    async screenshot(file) {
      await page.screenshot({ path: file as `${string}.png` });
    },
    pdf: async () => Buffer.from(await page.pdf({ format: 'a4', preferCSSPageSize: false })),
    async heap() {
      const session = await page.createCDPSession();
      // What one collection frees may hold what only the next one finds.
      for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      await session.detach();
      return usedSize;
    },
    async workTime() {
      // Not ScriptDuration: it leaves out what runs after an `await`, which is nearly all (2026-11: 156).
      const { TaskDuration: all, LayoutDuration: layout, RecalcStyleDuration: style } = await page.metrics();
      if (all === undefined || layout === undefined || style === undefined)
        throw new Error('Chromium does not say how long the page has worked.');
      return (all - layout - style) * 1000;
    },
    close: () => page.close(),
  };
}
