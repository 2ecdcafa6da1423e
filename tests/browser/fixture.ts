import { setTimeout as pause } from 'node:timers/promises';
import { afterAll } from 'vitest';
import { type Browser, type Page, POPUP_SIZE } from '../rig/browsers/browser.ts';
import { launch } from '../rig/browsers/launch.ts';
import { builtFor } from '../rig/build.ts';
import { fullCheck, readPopup, type SeenPopup, storageIn } from '../rig/demo/popup.ts';
import { startWorld } from '../rig/world/world.ts';

/** One simulated network and one browser for each test file; `scripts/browser-tests.ts` says which browser. */
export const NAME = process.env.EXPOSURE_BROWSER === 'firefox' ? 'firefox' : 'chromium';
export const extension = builtFor(NAME);

export const world = await startWorld();
export const browser: Browser = await launch(NAME, {
  extension,
  trust: world,
  letsNotify: true,
  letsAskHosts: true,
});

afterAll(async () => {
  await browser.close();
  world.stop();
});

export const CLICK_ONLY = { mode: 'click', watchMinutes: 30, fullCheck: false, renewDirectory: false };
export const FULL = { ...CLICK_ONLY, fullCheck: true };

/** Runs with the popup open in a tab, and closes it. */
export async function withPopup<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await browser.open('popup.html', POPUP_SIZE);
  try {
    // The rows and the footer come after the first frame.
    await page.waitFor(
      "document.querySelector('h1') !== null && document.querySelector('footer > *') !== null",
    );
    return await work(page);
  } finally {
    await page.close();
  }
}

/** Runs with the popup open at a width (px), once the relays are counted. */
export async function withForecast<Result>(
  of: Browser,
  width: number,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await of.open('popup.html', { ...POPUP_SIZE, width });
  try {
    await page.waitFor("document.querySelector('.forecast dl') !== null");
    return await work(page);
  } finally {
    await page.close();
  }
}

export interface StoredReport {
  readonly observations: readonly {
    readonly endpoint: string;
    readonly finding: { readonly type: string; readonly failure?: string };
  }[];
}

/** A full check in a condition: what the popup shows, and the stored report. */
export async function checkIn(condition: string): Promise<{ seen: SeenPopup; report: StoredReport }> {
  await world.set(condition);
  return withPopup(async (page) => {
    const seen = await fullCheck(browser, page);
    const report = await storageIn(page).get<StoredReport>('report');
    if (report === undefined) throw new Error(`No report is stored of ${condition}`);
    reports.set(condition, report);
    return { seen, report };
  });
}

/** The latest of each condition. */
const reports = new Map<string, StoredReport>();

/** The report of a full check in a condition; made here where there is none. */
export async function reportIn(condition: string): Promise<StoredReport> {
  return reports.get(condition) ?? (await checkIn(condition)).report;
}

/** Every host that was resolved, connected to or asked. Both browsers' own requests are switched off. */
export function contacted(): readonly string[] {
  const names = [...world.queries.map(({ name }) => name), ...world.log.map(({ host }) => host)];
  const hosts = [...names, ...world.journals.connections.entries.map(({ host }) => host)];
  return [...new Set(hosts)].filter((host) => !host.endsWith('.demo')).sort();
}

/** What a discreet check asks. */
export const DISCREET = [
  '1.1.1.1',
  '[2606:4700:4700::1111]',
  'cloudflare-dns.com',
  'connectivitycheck.gstatic.com',
  'detectportal.firefox.com',
  'www.cloudflare.com',
  'www.gstatic.com',
  'www.msftconnecttest.com',
];

/** Waits until a check has finished that began at or after `before` (ms since the epoch). */
export async function finished(before: number): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    const report = await browser.storage.get<{ startedAt: number }>('report');
    if ((report?.startedAt ?? 0) >= before) return;
    await pause(100);
  }
  throw new Error('No check finished.');
}

export { fullCheck, pause, readPopup };
