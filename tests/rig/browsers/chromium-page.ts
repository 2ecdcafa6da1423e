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
    async screenshot(file) {
      await page.screenshot({ path: file as `${string}.png` });
    },
    pdf: async () => Buffer.from(await page.pdf({ format: 'a4', preferCSSPageSize: false })),
    close: () => page.close(),
  };
}
