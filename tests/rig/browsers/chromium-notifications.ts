import type { Browser as Puppeteer } from 'puppeteer-core';
import type { ShownNotification } from './browser.ts';
import { chromiumPage } from './chromium-page.ts';

/** Chromium's own log of the extensions' API calls; the second switch adds the arguments. */
export const WRITE_DOWN = ['--enable-extension-activity-logging', '--enable-extension-activity-log-testing'];

interface Call {
  /** JSON of the arguments. */
  readonly args: string;
  /** ms since the epoch */
  readonly time: number;
}

/** What the extension with this id had Chromium show, oldest first. Needs `WRITE_DOWN` among the switches. */
export async function notificationsBy(
  puppeteer: Puppeteer,
  id: string,
): Promise<readonly ShownNotification[]> {
  const tab = await puppeteer.newPage();
  try {
    // The one page that may read the log.
    await tab.goto('chrome://extensions');
    const filter = { activityType: 'api_call', extensionId: id, apiCall: 'notifications.create' };
    const calls = await chromiumPage(tab).evaluate<readonly Call[]>(
      `chrome.activityLogPrivate.getExtensionActivities(${JSON.stringify(filter)}).then(({ activities }) => activities)`,
    );
    return calls.toSorted((one, other) => one.time - other.time).flatMap(({ args }) => shownBy(args));
  } finally {
    await tab.close();
  }
}

/** Each call is logged twice: where it is made, with "[Object]" as its options, and where it is carried out. */
function shownBy(args: string): readonly ShownNotification[] {
  const [, options]: readonly (ShownNotification | string)[] = JSON.parse(args);
  if (options === undefined || typeof options === 'string') return [];
  return [{ title: options.title, message: options.message }];
}
