/**
 * Runs inside the simulated network: how soon the pages paint, compared with an empty page in the same round. In Chromium
 * the popup is the toolbar button's own; Firefox has its page in a tab. Arguments: the browser, and the file
 * for the lines of the table.
 */
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from '../../tests/rig/browsers/browser.ts';
import type { BrowserName } from '../../tests/rig/browsers/find.ts';
import { launch } from '../../tests/rig/browsers/launch.ts';
import { builtFor } from '../../tests/rig/build.ts';
import { fullCheck } from '../../tests/rig/demo/popup.ts';
import { ADDRESSES } from '../../tests/rig/world/hosts.ts';
import { prepareNamespace } from '../../tests/rig/world/prepare.ts';
import { startWorld } from '../../tests/rig/world/world.ts';
import { longState } from './long-state.ts';
import { inWords, ratios } from './middle.ts';

const ROUNDS = Number(process.env.EXPOSURE_ROUNDS ?? 20);
/** Before each page, so that the end of the one before does not slow it down. */
const QUIET_MS = 700;
/** After the first paint, for a larger one. */
const SETTLED_MS = 400;
const EMPTY =
  '<!doctype html><meta charset="utf-8"><title>Empty</title><body style="width:380px;height:500px">Exposure for Tor</body>';

interface Paint {
  /** ms from navigation: first contentful paint, and the last of the largest ones, the verdict. */
  readonly first: number;
  readonly largest: number;
}

/** The built extension beside an empty page to compare with. */
function extensionWithEmptyPage(browser: BrowserName): string {
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  cpSync(builtFor(browser), directory, { recursive: true });
  writeFileSync(join(directory, 'empty.html'), EMPTY);
  return directory;
}

async function openPopup(browser: Browser, file: string): Promise<Page> {
  const page = await browser.open('manifest.json');
  await page.evaluate(
    (path: string) => Reflect.get(globalThis, 'chrome').action.setPopup({ popup: path }),
    file,
  );
  await page.close();
  await pause(QUIET_MS);
  return browser.openRealPopup();
}

async function paintOf(page: Page): Promise<Paint> {
  await page.waitFor("performance.getEntriesByName('first-contentful-paint').length > 0");
  const paint = await page.evaluate(
    (settled: number) =>
      new Promise<Paint>((resolve) => {
        const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
        let largest = first;
        new PerformanceObserver((list) => {
          for (const { startTime } of list.getEntries()) largest = Math.max(largest, startTime);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        setTimeout(() => resolve({ first, largest }), settled);
      }),
    SETTLED_MS,
  );
  await page.close();
  return paint;
}

const name: BrowserName = process.argv[2] === 'firefox' ? 'firefox' : 'chromium';
prepareNamespace(ADDRESSES);
const world = await startWorld();
const browser = await launch(name, { extension: extensionWithEmptyPage(name), trust: world });
await world.set('tor-ipv4');
const tab = await browser.open('popup.html');
await fullCheck(browser, tab);
await tab.close();

async function inTab(file: string): Promise<Paint> {
  await pause(QUIET_MS);
  return paintOf(await browser.open(file));
}

const asPopup = name === 'chromium' ? async (file: string) => paintOf(await openPopup(browser, file)) : inTab;
const series = {
  empty: [] as Paint[],
  popup: [] as Paint[],
  ended: [] as Paint[],
  emptyTab: [] as Paint[],
  explainer: [] as Paint[],
  options: [] as Paint[],
  long: [] as Paint[],
  emptyAgain: [] as Paint[],
};
for (let round = 0; round < ROUNDS; round += 1) {
  series.empty.push(await asPopup('empty.html'));
  series.popup.push(await asPopup('popup.html'));
  await browser.killBackground();
  series.ended.push(await asPopup('popup.html'));
  series.emptyTab.push(await inTab('empty.html'));
  series.explainer.push(await inTab('explainer.html'));
  series.options.push(await inTab('options.html'));
}
await browser.storage.set(await longState(browser));
for (let round = 0; round < ROUNDS; round += 1) {
  series.emptyAgain.push(await asPopup('empty.html'));
  series.long.push(await asPopup('popup.html'));
}
const { version } = browser;
const lines: string[] = [];
await browser.close();

const times = (of: keyof typeof series, what: keyof Paint) => series[of].map((one) => one[what]);
function line(figure: string, of: keyof typeof series, base: keyof typeof series): void {
  const against = times(base, 'first');
  const [first, largest] = [ratios(times(of, 'first'), against), ratios(times(of, 'largest'), against)];
  lines.push(`| ${version}: ${figure} | ${inWords(first)}; the largest ${inWords(largest)} |`);
}
const where = name === 'chromium' ? 'the real popup' : 'the popup’s page';
line(`first paint of ${where}, and its largest, the verdict`, 'popup', 'empty');
line('the same after the worker was ended', 'ended', 'empty');
line('the same with 50 history entries and a report of 40 rows', 'long', 'emptyAgain');
line('the explainer', 'explainer', 'emptyTab');
line('the options', 'options', 'emptyTab');
writeFileSync(process.argv[3] ?? '/dev/stdout', `${lines.join('\n')}\n`);
process.exit(0);
