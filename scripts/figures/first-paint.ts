/** Runs inside the simulated network: how soon the real popup paints, compared with an empty page in the same run. */
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from '../../tests/rig/browsers/browser.ts';
import { launch } from '../../tests/rig/browsers/launch.ts';
import { fullCheck } from '../../tests/rig/demo/popup.ts';
import { ADDRESSES } from '../../tests/rig/world/hosts.ts';
import { prepareNamespace } from '../../tests/rig/world/prepare.ts';
import { startWorld } from '../../tests/rig/world/world.ts';

const ROUNDS = 20;
/** Before each popup, so that the end of the previous one does not slow it down. */
const QUIET_MS = 700;
const EMPTY =
  '<!doctype html><meta charset="utf-8"><title>Empty</title><body style="width:380px;height:500px">Exposure for Tor</body>';

interface Paint {
  /** ms from navigation: first contentful paint, and the largest one (the verdict). */
  readonly first: number;
  readonly largest: number;
}

/** The built extension beside an empty page, for a popup to compare with. */
function extensionWithEmptyPage(): string {
  const directory = mkdtempSync(join(tmpdir(), 'figures-'));
  cpSync('.output/chrome-mv3', directory, { recursive: true });
  writeFileSync(join(directory, 'empty.html'), EMPTY);
  return directory;
}

async function paint(browser: Browser, popup: string): Promise<Paint> {
  const page = await browser.open('manifest.json');
  await page.evaluate(
    (path: string) => Reflect.get(globalThis, 'chrome').action.setPopup({ popup: path }),
    popup,
  );
  await page.close();
  await pause(QUIET_MS);
  const opened = await browser.openRealPopup();
  await opened.waitFor("performance.getEntriesByName('first-contentful-paint').length > 0");
  const measured = await opened.evaluate(
    () =>
      new Promise<{ first: number; largest: number }>((resolve) => {
        const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
        let largest = first;
        new PerformanceObserver((list) => {
          for (const { startTime } of list.getEntries()) largest = Math.max(largest, startTime);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        setTimeout(() => resolve({ first, largest }), 300);
      }),
  );
  await opened.close();
  return measured;
}

/** Frames come every 16 ms, so a median jumps by as much: the mean of the middle three fifths does not. */
function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const fifth = Math.floor(sorted.length / 5);
  const kept = sorted.slice(fifth, sorted.length - fifth);
  return kept.reduce((sum, value) => sum + value, 0) / kept.length;
}

prepareNamespace(ADDRESSES);
const world = await startWorld();
const browser = await launch('chromium', { extension: extensionWithEmptyPage(), trust: world });
await world.set('tor-ipv4');
const tab = await browser.open('popup.html');
await fullCheck(browser, tab);
await tab.close();

const empty: Paint[] = [];
const warm: Paint[] = [];
const ended: Paint[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  empty.push(await paint(browser, 'empty.html'));
  warm.push(await paint(browser, 'popup.html'));
  await browser.killBackground();
  ended.push(await paint(browser, 'popup.html'));
}
await browser.close();
const base = middle(empty.map(({ first }) => first));
const ratio = (paints: readonly Paint[], what: keyof Paint) =>
  (middle(paints.map((one) => one[what])) / base).toFixed(2);
console.log(
  `| first paint of the real popup, as a ratio to an empty page's popup (${browser.version}, ${ROUNDS} rounds) | ${ratio(warm, 'first')} (the verdict itself: ${ratio(warm, 'largest')}) |`,
);
console.log(
  `| the same after the worker was ended | ${ratio(ended, 'first')} (the verdict itself: ${ratio(ended, 'largest')}) |`,
);
process.exit(0);
