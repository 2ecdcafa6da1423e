/**
 * Runs inside the simulated network: how long the popup's page works until the verdict is on the screen and until all is,
 * style and layout aside (Chromium alone says so), and what its scripts then hold after garbage collection, against an
 * empty page in the same round. All pages are in tabs. Arguments: see `inside.ts`.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from '../../tests/rig/browsers/browser.ts';
import { launch } from '../../tests/rig/browsers/launch.ts';
import { fullCheck } from '../../tests/rig/demo/popup.ts';
import { ADDRESSES } from '../../tests/rig/world/hosts.ts';
import { prepareNamespace } from '../../tests/rig/world/prepare.ts';
import { startWorld, type World } from '../../tests/rig/world/world.ts';
import { EMPTY, extensionWithEmptyPage, extensionWithFirstFrameOnly } from './bare-page.ts';
import { insideArguments, writeTable } from './inside.ts';
import { inWords, ratios, spreadOf } from './middle.ts';

const VERDICT = `document.querySelector('.verdict[data-state="tor"] h1')?.textContent.trim()`;
const ALL = "document.querySelector('.forecast .whole') !== null";
/** After the last thing that a page is waited for. */
const SETTLED_MS = 1500;

const { name, rounds, results } = insideArguments();
prepareNamespace(ADDRESSES);
const world = await startWorld();
const lines: string[] = [];
await measureHeap(world);
if (name === 'chromium') await measureWork(world);
else lines.push('| Firefox: how long the popup’s page works | not measured: it does not say |');
writeTable(results, lines);

/** A browser in which a check on Tor is stored. @param source from where the check's report is taken, if not made here */
async function start(inWorld: World, extension: string, stored?: unknown): Promise<Browser> {
  const browser = await launch(name, { extension, trust: inWorld });
  await inWorld.set('tor-ipv4');
  if (stored !== undefined) {
    await browser.storage.set({ report: stored, settings: { mode: 'click' } });
    return browser;
  }
  const tab = await browser.open('popup.html');
  await fullCheck(browser, tab);
  await tab.close();
  return browser;
}

async function opened<Value>(
  browser: Browser,
  file: string,
  expression: string,
  read: (page: Page) => Promise<Value>,
): Promise<Value> {
  const page = await browser.open(file);
  await page.waitFor(expression);
  await pause(SETTLED_MS);
  const value = await read(page);
  await page.close();
  return value;
}

function heapOf(page: Page): Promise<number> {
  return page.heap();
}

function workTimeOf(page: Page): Promise<number> {
  return page.workTime();
}

async function measureHeap(inWorld: World): Promise<void> {
  const browser = await start(inWorld, extensionWithEmptyPage(name));
  const [empty, popup]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const both = [
      async () => empty.push(await opened(browser, EMPTY, 'true', heapOf)),
      async () => popup.push(await opened(browser, 'popup.html', ALL, heapOf)),
    ];
    for (const measure of round % 2 === 0 ? both : both.reverse()) await measure();
  }
  const blank = (spreadOf(empty).median / 1e6).toFixed(2);
  lines.push(
    `| ${browser.version}: what the popup’s scripts hold | ${inWords(ratios(popup, empty))} (goal: 2.50) of a blank page’s ${blank} MB |`,
  );
  await browser.close();
}

/** Two browsers: in one the popup has no later code, so that all that it does is for the verdict. */
async function measureWork(inWorld: World): Promise<void> {
  const whole = await start(inWorld, extensionWithEmptyPage(name));
  const stored = await whole.storage.get('report');
  const first = await start(inWorld, extensionWithFirstFrameOnly(name), stored);
  const [empty, untilVerdict, untilAll]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    const each = [
      async () => empty.push(await opened(first, EMPTY, 'true', workTimeOf)),
      async () => untilVerdict.push(await opened(first, 'popup.html', VERDICT, workTimeOf)),
      async () => untilAll.push(await opened(whole, 'popup.html', ALL, workTimeOf)),
    ];
    for (const measure of round % 2 === 0 ? each : each.reverse()) await measure();
  }
  const ms = spreadOf(empty).median.toFixed(1);
  const line = (until: string, times: readonly number[]) =>
    lines.push(
      `| ${whole.version}: the popup’s page works until ${until} | ${inWords(ratios(times, empty))} of a blank page’s ${ms} ms |`,
    );
  line('the verdict is painted', untilVerdict);
  line('all is there', untilAll);
  await first.close();
  await whole.close();
}
