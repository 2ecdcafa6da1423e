import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser as Puppeteer } from 'puppeteer-core';
import type { ShownNotification } from './browser.ts';
import { chromiumPage } from './chromium-page.ts';

/** Chromium's own log of the extensions' API calls; the second switch adds the arguments. */
export const WRITE_DOWN = ['--enable-extension-activity-logging', '--enable-extension-activity-log-testing'];

/** Chromium's id of an extension without a key: a hash of its path, in the letters a to p (2026-11: 156). */
function idOf(extension: string): string {
  const digest = createHash('sha256').update(realpathSync(extension)).digest('hex');
  return [...digest.slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');
}

/**
 * Writes a profile in which the permission was granted before, as to an earlier version: then Chromium does not ask a
 * second time, and the click is enough (2026-11: 156, permissions_api.cc). Its dialog cannot be answered headless.
 * @param userDataDir of a browser that was never started
 */
export function grantNotifications(userDataDir: string, extension: string): void {
  const none = { explicit_host: [], manifest_permissions: [], scriptable_host: [] };
  const settings = {
    [idOf(extension)]: { runtime_granted_permissions: { api: ['notifications'], ...none } },
  };
  const profile = join(userDataDir, 'Default');
  mkdirSync(profile);
  writeFileSync(join(profile, 'Preferences'), JSON.stringify({ extensions: { settings } }));
}

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
