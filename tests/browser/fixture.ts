import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, type Page, POPUP_SIZE } from '../../scripts/browsers/browser.ts';
import { launch } from '../../scripts/browsers/launch.ts';
import { builtFor } from '../../scripts/build.ts';
import { fullCheck, readPopup, type SeenPopup } from '../../scripts/demo/popup.ts';
import { startWorld } from '../../scripts/world/world.ts';

/** One world and one browser for all browser tests; `scripts/browser-tests.ts` says which. */
export const NAME = process.env.EXPOSURE_BROWSER === 'firefox' ? 'firefox' : 'chromium';
export const extension = builtFor(NAME);

export const world = await startWorld();
export const browser: Browser = await launch(NAME, { extension, trust: world, letsNotify: true });

export const CLICK_ONLY = { mode: 'click', watchMinutes: 30, fullCheck: false, renewDirectory: false };
export const FULL = { ...CLICK_ONLY, fullCheck: true };

/** Runs with the popup open in a tab, and closes it. */
export async function withPopup<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await browser.open('popup.html', POPUP_SIZE);
  try {
    await page.waitFor("document.querySelector('h1') !== null");
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

/** A full check in a condition: what the popup says, and the report that is stored. */
export async function checkIn(condition: string): Promise<{ seen: SeenPopup; report: StoredReport }> {
  await world.set(condition);
  const seen = await withPopup((page) => fullCheck(browser, page));
  const report = await browser.storage.get<StoredReport>('report');
  if (report === undefined) throw new Error(`No report is stored of ${condition}`);
  return { seen, report };
}

const reports = new Map<string, StoredReport>();

/** What a full check in a condition stores, for tests that only look at it: it is made once. */
export async function reportIn(condition: string): Promise<StoredReport> {
  const report = reports.get(condition) ?? (await checkIn(condition)).report;
  reports.set(condition, report);
  return report;
}

/** Every host that was looked up, connected to or asked, by whomever: both browsers are silent by themselves here. */
export function contacted(): readonly string[] {
  const names = [...world.queries.map(({ name }) => name), ...world.log.map(({ host }) => host)];
  const hosts = [...names, ...world.journals.connections.entries.map(({ host }) => host)];
  return [...new Set(hosts)].filter((host) => !host.endsWith('.demo')).sort();
}

export { pause, readPopup };
