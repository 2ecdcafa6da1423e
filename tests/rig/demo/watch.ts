import type { Browser, Page } from '../browsers/browser.ts';
import { pause, until } from '../browsers/wait.ts';

/** The stored history. */
export interface History {
  readonly transitions: readonly {
    readonly verdict?: string;
    readonly blocked: readonly string[];
    readonly at: number;
  }[];
  readonly notices: readonly { readonly type: string; readonly hosts: readonly string[] }[];
}

/** The hosts in the notification that the Tor Project is blocked, in the interface's order. */
export const HOSTS: readonly string[] = ['check.torproject.org', 'onionoo.torproject.org'];

const message = 'Click to see what this rests on.';
/** The notifications' texts. */
export const NOTICES = {
  leftTor: { title: 'Your web requests no longer go through Tor.', message },
  /** Only likely: no list of the Tor Project has IPv6 addresses. */
  partLeftTor: { title: 'Part of your traffic probably bypasses Tor now.', message },
  blocked: { title: `Most likely stopped on purpose: ${HOSTS.join(' and ')}.`, message },
  free: { title: `Reached again: ${HOSTS.join(' and ')}.`, message },
} as const;

/** The extension's own interface to the browser, in a page. */
export const API = '(globalThis.browser ?? chrome)';

/** A whole check may take 24 s. */
const CHECK_TIMEOUT_MS = 40_000;

/** Runs with the options open in a tab, and closes it. */
export async function withOptions<Result>(
  browser: Browser,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await browser.open('options.html', { width: 900, height: 900 });
  try {
    await page.waitFor("document.querySelector('input[aria-describedby=notify-tor-reveals]') !== null");
    return await work(page);
  } finally {
    await page.close();
  }
}

/** Switches both notifications on, by clicks, as a person does: the first asks for the permission. */
export async function wantNotifications(page: Page): Promise<void> {
  for (const [name, setting] of [
    ['notify-tor', 'notifyTor'],
    ['notify-blocked', 'notifyBlocked'],
  ]) {
    await page.click(`input[aria-describedby=${name}-reveals]`);
    // The box shows the click at once; storage follows, and then the page's own update.
    await until(`${setting} to be stored`, () =>
      page.evaluate<boolean>(
        `${API}.storage.local.get('settings').then(({ settings }) => settings?.${setting} === true)`,
      ),
    );
    await pause(300);
  }
}

/** Triggers the watch alarm, and waits for its check and for the notification. */
export async function letAlarmGoOff(browser: Browser): Promise<void> {
  await browser.forgetNames();
  const before = Date.now();
  await withOptions(browser, (page) =>
    page.evaluate(`${API}.alarms.create('watch', { delayInMinutes: 0.01 })`),
  );
  await until(
    `a check begun after ${before}`,
    async () => {
      const report = await browser.storage.get<{ startedAt: number; finishedAt?: number }>('report');
      return report !== undefined && report.startedAt >= before && report.finishedAt !== undefined;
    },
    CHECK_TIMEOUT_MS,
  );
  await pause(500);
}

export async function keptHistory(browser: Browser): Promise<History> {
  return (await browser.storage.get<History>('history')) ?? { transitions: [], notices: [] };
}
