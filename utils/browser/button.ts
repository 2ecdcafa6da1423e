import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { isBlocked } from '../model/blockage.ts';
import type { Report } from '../model/report.ts';
import type { VerdictType } from '../model/verdict.ts';

const SIZES = [16, 32, 48] as const;
const DARK = 'local:dark';

/** What the button can show. `blocked`: this network, and nobody else as far as can be known, blocks an endpoint. */
type ButtonState = VerdictType | 'blocked';

/** Words come with the title and a shape with the icon; the badge only repeats what needs attention. */
const LOOKS = {
  tor: { text: '', colour: '#5b3fa8', title: 'action_title_tor' },
  'not-tor': { text: '', colour: '#8a5a00', title: 'action_title_not_tor' },
  mixed: { text: '!', colour: '#8a5a00', title: 'action_title_mixed' },
  unknown: { text: '?', colour: '#5c5b66', title: 'action_title_unknown' },
  blocked: { text: '!', colour: '#b3261e', title: 'action_title_blocked' },
} as const satisfies Record<ButtonState, object>;

/** Shows the state of the last check on the toolbar button. */
export async function showOnButton(report: Report | undefined): Promise<void> {
  const blocked = (report?.blockages ?? []).filter(isBlocked).length;
  const state: ButtonState = blocked > 0 ? 'blocked' : (report?.verdict.type ?? 'unknown');
  const { colour, title } = LOOKS[state];
  const text = blocked > 0 ? String(blocked) : LOOKS[state].text;
  const theme = (await isDark()) ? 'dark' : 'light';
  const path = Object.fromEntries(SIZES.map((size) => [size, `/icon/${state}-${theme}-${size}.png`]));
  await Promise.all([
    browser.action.setIcon({ path }),
    browser.action.setBadgeText({ text: report === undefined ? '' : text }),
    browser.action.setBadgeBackgroundColor({ color: colour }),
    browser.action.setTitle({ title: browser.i18n.getMessage(title, [String(blocked)]) }),
  ]);
}

/**
 * A service worker cannot ask for the colour scheme, so a page tells it; Firefox's background page can ask itself.
 * @returns whether it changed.
 */
export async function rememberColours(dark: boolean): Promise<boolean> {
  if ((await storage.getItem<unknown>(DARK)) === dark) return false;
  await storage.setItem(DARK, dark);
  return true;
}

async function isDark(): Promise<boolean> {
  if ('matchMedia' in globalThis) return globalThis.matchMedia('(prefers-color-scheme: dark)').matches;
  return (await storage.getItem<unknown>(DARK)) === true;
}
