import { browser } from 'wxt/browser';
import type { DueNotice } from '../history/notices.ts';
import { NOTICES } from '../model/history.ts';
import type { Report } from '../model/report.ts';
import type { Verdict } from '../model/verdict.ts';
import { getMessage, language } from './language.ts';

// The system decides when, where and whether a notification is shown, by its own settings and quiet hours.

const ICON = '/icon/128.png';

export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** Must be called while a click is being handled, before anything is awaited: else browsers refuse. */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}

/** Calls back when the permission comes or goes. */
export function watchMayNotify(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}

/** Shows a notice; it replaces an older one of the same kind. */
export async function showNotice({ notice, keepsChanging }: DueNotice, report: Report): Promise<void> {
  const hosts = new Intl.ListFormat(language(), { type: 'conjunction' }).format(notice.hosts);
  const titles = {
    'left-tor': () => leftTorTitle(report.verdict),
    blocked: () => getMessage('notice_blocked', [hosts]),
    free: () => getMessage('notice_free', [hosts]),
  };
  await browser.notifications.create(notice.type, {
    type: 'basic',
    iconUrl: browser.runtime.getURL(ICON),
    title: titles[notice.type](),
    message: getMessage(keepsChanging ? 'notice_keeps_changing' : 'notice_see', []),
  });
}

/** The title never claims more than the verdict. */
function leftTorTitle(verdict: Verdict): string {
  const isCertain = verdict.type !== 'unknown' && verdict.certainty === 'certain';
  if (verdict.type === 'mixed') {
    return getMessage(isCertain ? 'notice_mixed_certain' : 'notice_mixed_likely', []);
  }
  return getMessage(isCertain ? 'notice_not_tor_certain' : 'notice_not_tor_likely', []);
}

/** Removes our notifications from the screen. */
export async function clearNotices(): Promise<void> {
  if (await mayNotify()) await Promise.all(NOTICES.map((type) => browser.notifications.clear(type)));
}

/**
 * A click on a notice shows the popup. Without the permission there is no such API; when it is granted later, the
 * listener is added then, and at every later start.
 */
export function onNoticeClicked(): void {
  let listens = false;
  const listen = () => {
    if (listens || Reflect.get(browser, 'notifications') === undefined) return;
    listens = true;
    browser.notifications.onClicked.addListener(async (id) => {
      await browser.notifications.clear(id);
      await openPopup();
    });
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}

/** Browsers refuse to open the popup where none of their windows is in front; older ones also without a click on our button. */
async function openPopup(): Promise<void> {
  await browser.action.openPopup().catch((error: unknown) => {
    console.info('The popup opens in a tab:', error);
    return browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
  });
}
