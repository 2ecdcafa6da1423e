/** `npm run pictures [-- --browser firefox]`: every scenario of the explainer, in both languages and themes, under `.demo/explainer`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Theme } from '../tests/rig/browsers/browser.ts';
import { ensureInstalled } from '../tests/rig/browsers/install.ts';
import { launch } from '../tests/rig/browsers/launch.ts';
import { build, builtFor } from '../tests/rig/build.ts';
import { SCENARIOS } from '../utils/scenarios/list.ts';

const OUT = '.demo/explainer';
const WIDTH = 1000;
/** One person for all pictures: on Tor without a bridge, in Japan. */
const SITUATION = 'verdict=tor&connects=none&country=jp';

const { values } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' } } });
const name = values.browser === 'firefox' ? 'firefox' : 'chromium';
const installed = ensureInstalled([name, 'japanese']);
if (!installed.ok) throw new Error(installed.why);
build(name);
mkdirSync(OUT, { recursive: true });
for (const language of ['en', 'ja'] as const) {
  const extension = builtFor(name);
  const browser = await launch(name, { extension, language });
  for (const { id } of SCENARIOS) {
    for (const theme of ['light', 'dark'] as const) await picture(browser, id, theme, language);
  }
  await browser.close();
}
console.log(`Pictures of every scenario: ${OUT}`);

/** As high as the page is. */
async function picture(browser: Browser, scenario: string, theme: Theme, language: string): Promise<void> {
  const path = `explainer.html?scenario=${scenario}&${SITUATION}`;
  const height = await opened(path, 900, async (page) =>
    page.evaluate(() => document.documentElement.scrollHeight),
  );
  await opened(path, height, async (page) => {
    await page.theme(theme);
    await page.screenshot(join(OUT, `${scenario}-${language}-${theme}.png`));
  });

  async function opened<Result>(
    at: string,
    high: number,
    work: (page: Awaited<ReturnType<Browser['open']>>) => Promise<Result>,
  ): Promise<Result> {
    const page = await browser.open(at, { width: WIDTH, height: high });
    try {
      await page.waitFor("document.querySelector('.sources') !== null");
      return await work(page);
    } finally {
      await page.close();
    }
  }
}
