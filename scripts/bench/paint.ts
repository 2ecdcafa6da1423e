/**
 * Runs inside the simulated network: how soon the pages paint, compared with an empty page in the same round. In Chromium
 * the popup is the toolbar button's own; Firefox has its page in a tab. Arguments: see `inside.ts`.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from '../../tests/rig/browsers/browser.ts';
import { launch } from '../../tests/rig/browsers/launch.ts';
import { fullCheck } from '../../tests/rig/demo/popup.ts';
import { ADDRESSES } from '../../tests/rig/world/hosts.ts';
import { prepareNamespace } from '../../tests/rig/world/prepare.ts';
import { startWorld } from '../../tests/rig/world/world.ts';
import { EMPTY, extensionWithEmptyPage } from './bare-page.ts';
import { insideArguments, writeTable } from './inside.ts';
import { longState } from './long-state.ts';
import { inWords, ratios } from './middle.ts';

/** Before each page, so that the end of the one before does not slow it down. */
const QUIET_MS = 700;
/** After the first paint, for a larger one. */
const SETTLED_MS = 400;

/** What each page is opened for. */
const SHOWN: Readonly<Record<string, string>> = {
  'popup.html': 'main:has(.verdict[data-state="tor"] h1)',
  'explainer.html': '.explainer:has(main .scenario h2, main .scenario h3)',
  'options.html': 'main',
};

interface Paint {
  /** ms from navigation: first contentful paint, and the last of the largest ones, the verdict. */
  readonly first: number;
  readonly largest: number;
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

/**
 * @param what what the page is opened for: it must be, or be in, the largest thing that was painted, and have text
 * @throws Error where it is not: an empty frame must not count
 */
async function paintOf(page: Page, what: string): Promise<Paint> {
  await page.waitFor("performance.getEntriesByName('first-contentful-paint').length > 0");
  const { painted, ...paint } = await page.evaluate(
    (selector: string, settled: number) =>
      new Promise<Paint & { readonly painted: string }>((resolve) => {
        const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
        let last: { startTime: number; element?: Element | null } | undefined;
        new PerformanceObserver((list) => {
          last = list.getEntries().at(-1) ?? last;
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        setTimeout(() => {
          const largest = last?.startTime ?? Number.NaN;
          const text = last?.element?.closest(selector)?.textContent?.trim() ?? '';
          resolve({ first, largest, painted: text });
        }, settled);
      }),
    what,
    SETTLED_MS,
  );
  await page.close();
  if (painted === '') throw new Error(`What was painted last is not in ${what}.`);
  return paint;
}

const { name, rounds, results } = insideArguments();
prepareNamespace(ADDRESSES);
const world = await startWorld();
const browser = await launch(name, { extension: extensionWithEmptyPage(name), trust: world });
await world.set('tor-ipv4');
const tab = await browser.open('popup.html');
await fullCheck(browser, tab);
await tab.close();

async function inTab(file: string): Promise<Paint> {
  await pause(QUIET_MS);
  return paintOf(await browser.open(file), SHOWN[file] ?? 'body');
}

async function asPopup(file: string): Promise<Paint> {
  if (name === 'firefox') return inTab(file);
  return paintOf(await openPopup(browser, file), SHOWN[file] ?? 'body');
}
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
for (let round = 0; round < rounds; round += 1) {
  series.empty.push(await asPopup(EMPTY));
  series.popup.push(await asPopup('popup.html'));
  await browser.killBackground();
  series.ended.push(await asPopup('popup.html'));
  series.emptyTab.push(await inTab(EMPTY));
  series.explainer.push(await inTab('explainer.html'));
  series.options.push(await inTab('options.html'));
}
await browser.storage.set(await longState(browser));
for (let round = 0; round < rounds; round += 1) {
  series.emptyAgain.push(await asPopup(EMPTY));
  series.long.push(await asPopup('popup.html'));
}
const { version } = browser;
const lines: string[] = [];
await browser.close();

const times = (of: keyof typeof series, what: keyof Paint) => series[of].map((one) => one[what]);
/** @param goal of the largest, where there is one */
function line(figure: string, of: keyof typeof series, base: keyof typeof series, goal?: string): void {
  const against = times(base, 'first');
  const [first, largest] = [ratios(times(of, 'first'), against), ratios(times(of, 'largest'), against)];
  const aim = goal === undefined ? '' : ` (goal: ${goal})`;
  lines.push(`| ${version}: ${figure} | ${inWords(first)}; the largest ${inWords(largest)}${aim} |`);
}
const [where, goal] =
  name === 'chromium' ? (['the real popup', '1.25'] as const) : (['the popup’s page', '1.30'] as const);
line(`first paint of ${where}, and its largest, the verdict`, 'popup', 'empty', goal);
line('the same after the worker was ended', 'ended', 'empty', goal);
line('the same with 50 history entries and a report of 40 rows', 'long', 'emptyAgain');
line('the explainer', 'explainer', 'emptyTab', '2.00');
line('the options', 'options', 'emptyTab', '1.60');
writeTable(results, lines);
