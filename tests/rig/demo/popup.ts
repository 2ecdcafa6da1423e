import type { Browser, Page } from '../browsers/browser.ts';
import { storageBy } from '../browsers/storage.ts';
import type { SeenWarning } from './compare.ts';

export interface SeenRow {
  readonly endpoint: string;
  readonly shape: string;
  readonly says: string;
}

/** The popup's content. */
export interface SeenPopup {
  readonly verdict: string;
  readonly headline: string;
  readonly support: string;
  /** The addresses in the verdict, above the rows. */
  readonly addresses: readonly string[];
  readonly caveats: readonly string[];
  readonly rows: readonly SeenRow[];
  readonly warning?: SeenWarning;
}

export function readPopup(page: Pick<Page, 'evaluate'>): Promise<SeenPopup> {
  return page.evaluate(() => {
    const text = (element: Element | null) => element?.textContent?.trim() ?? '';
    const block = document.querySelector<HTMLElement>('.verdict');
    const banner = document.querySelector<HTMLElement>('.banner');
    return {
      verdict: block?.dataset.state ?? '',
      headline: text(document.querySelector('.verdict h1')),
      ...(banner === null
        ? {}
        : {
            warning: {
              by: banner.dataset.culprit ?? '',
              techniques: (banner.dataset.techniques ?? '').split(' '),
              text: [...banner.querySelectorAll('.told > *')].map(text).join(' '),
            },
          }),
      support: text(document.querySelector('.verdict h1 + p')),
      addresses: [...document.querySelectorAll('.verdict bdi.address')].map(text),
      caveats: [...document.querySelectorAll('.caveats li')].map(text),
      rows: [...document.querySelectorAll<HTMLElement>('[data-endpoint]')].map((row) => ({
        endpoint: row.dataset.endpoint ?? '',
        shape: row.querySelector<SVGElement>('summary .shape')?.dataset.shape ?? '',
        says: text(row.querySelector('summary .says')),
      })),
    };
  });
}

/** A whole check may take 24 s. */
const CHECK_TIMEOUT_MS = 40_000;

/**
 * Starts a full check by the popup's button, and waits until the page shows the result.
 * A stored exit list is deleted first, so that one condition does not influence the next.
 * @param page of the extension; storage is read and written there, since each further tab takes the browser time
 */
export async function fullCheck(browser: Browser, page: Page): Promise<SeenPopup> {
  await storageIn(page).set({
    exits: null,
    waits: null,
    settings: { mode: 'click', watchMinutes: 30, fullCheck: true, renewDirectory: false },
  });
  await browser.forgetNames();
  const before = Date.now();
  await page.waitFor("document.querySelector('header button.check') !== null");
  await page.click('header button.check');
  const finished = await page.evaluate(finishedSince, before, CHECK_TIMEOUT_MS);
  const end = new Date(finished).toISOString();
  await page.waitFor(`document.querySelector('.verdict time')?.dateTime === '${end}'`);
  return readPopup(page);
}

/** The extension's `storage.local`, by a page of its own that is open. */
export function storageIn(page: Pick<Page, 'evaluate'>): Browser['storage'] {
  return storageBy((expression) => page.evaluate(expression));
}

/**
 * Runs in the page, which hears of each change: asking again and again would slow the check down.
 * @returns when the first check ended that began at or after `before`; ms since the epoch
 */
function finishedSince(before: number, limit: number): Promise<number> {
  const { local } = (Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome')).storage;
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      local.onChanged.removeListener(look);
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error(`No check begun after ${before} ended within ${limit} ms.`));
    }, limit);
    const look = async () => {
      const { report } = await local.get('report');
      if ((report?.startedAt ?? 0) < before || report.finishedAt === undefined) return;
      end();
      resolve(report.finishedAt);
    };
    local.onChanged.addListener(look);
    look().catch(reject);
  });
}
