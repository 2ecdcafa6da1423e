import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { Report } from '../model/report.ts';
import type { VerdictType } from '../model/verdict.ts';

const SIZES = [16, 32, 48] as const;
const DARK = 'local:dark';

/** Words come with the title and a shape with the icon; the badge only repeats what needs attention. */
const BADGES: Record<
  VerdictType,
  {
    text: string;
    colour: string;
    title: 'action_title_tor' | 'action_title_not_tor' | 'action_title_mixed' | 'action_title_unknown';
  }
> = {
  tor: { text: '', colour: '#5b3fa8', title: 'action_title_tor' },
  'not-tor': { text: '', colour: '#8a5a00', title: 'action_title_not_tor' },
  mixed: { text: '!', colour: '#8a5a00', title: 'action_title_mixed' },
  unknown: { text: '?', colour: '#5c5b66', title: 'action_title_unknown' },
};

/** Shows the state of the last check on the toolbar button. */
export async function showOnButton(report: Report | undefined): Promise<void> {
  const state = report?.verdict.type ?? 'unknown';
  const { text, colour, title } = BADGES[state];
  const theme = (await isDark()) ? 'dark' : 'light';
  const path = Object.fromEntries(SIZES.map((size) => [size, `/icon/${state}-${theme}-${size}.png`]));
  await Promise.all([
    browser.action.setIcon({ path }),
    browser.action.setBadgeText({ text: report === undefined ? '' : text }),
    browser.action.setBadgeBackgroundColor({ color: colour }),
    browser.action.setTitle({ title: browser.i18n.getMessage(title) }),
  ]);
}

/** A service worker cannot ask for the colour scheme, so a page tells it; Firefox's background page can ask itself. */
export async function rememberColours(dark: boolean): Promise<void> {
  await storage.setItem(DARK, dark);
}

async function isDark(): Promise<boolean> {
  if ('matchMedia' in globalThis) return globalThis.matchMedia('(prefers-color-scheme: dark)').matches;
  return (await storage.getItem<unknown>(DARK)) === true;
}
