import { browser } from 'wxt/browser';
import type { Report } from '../model/report.ts';
import type { Verdict, VerdictType } from '../model/verdict.ts';
import { read, write } from './areas.ts';
import { getMessage } from './language.ts';

const ICON_SIZES = [16, 32, 48] as const;
const DARK_KEY = 'local:dark';

/** What the button can show. `blocked`: an endpoint is stopped on purpose, whoever does it. */
type ButtonState = VerdictType | 'blocked';

/** The title has the words and the icon the shape; the badge only repeats what needs attention. */
const BUTTON_STATES = {
  tor: { text: '', colour: '#5b3fa8' },
  'not-tor': { text: '', colour: '#8a5a00' },
  mixed: { text: '!', colour: '#8a5a00' },
  unknown: { text: '?', colour: '#5c5b66' },
  blocked: { text: '!', colour: '#b3261e' },
} as const satisfies Record<ButtonState, object>;

const TITLES = {
  tor: { certain: 'action_title_tor_certain', likely: 'action_title_tor_likely' },
  'not-tor': { certain: 'action_title_not_tor_certain', likely: 'action_title_not_tor_likely' },
  mixed: { certain: 'action_title_mixed_certain', likely: 'action_title_mixed_likely' },
} as const satisfies Record<Exclude<VerdictType, 'unknown'>, object>;

/**
 * Shows the state of the last check on the toolbar button. Private windows may go another way: there Firefox's button
 * says that nothing is known, and Chromium's, which all windows share, says whom its state is about.
 */
export async function showOnButton(report: Report | undefined): Promise<void> {
  const blocked = (report?.blockages ?? []).filter(({ deliberate }) => deliberate).length;
  const state: ButtonState = blocked > 0 ? 'blocked' : (report?.verdict.type ?? 'unknown');
  const { colour } = BUTTON_STATES[state];
  const text = blocked > 0 ? String(blocked) : BUTTON_STATES[state].text;
  const says = titleOf(report?.verdict, blocked);
  const isShared = !hasButtonPerWindow() && (await browser.extension.isAllowedIncognitoAccess());
  await draw({
    path: await iconsOf(state),
    text: report === undefined ? '' : text,
    title: isShared ? getMessage('action_title_ordinary', [says]) : says,
  });
  if ('setBadgeBackgroundColor' in browser.action)
    await browser.action.setBadgeBackgroundColor({ color: colour });
  if (hasButtonPerWindow()) await hideInPrivateWindows();
}

/** Keeps what is known of ordinary windows off the button of each new private one. */
export function onPrivateWindow(): void {
  if (!hasButtonPerWindow()) return;
  browser.windows.onCreated.addListener(({ incognito }) => {
    if (incognito) void hideInPrivateWindows();
  });
}

/**
 * Only Firefox takes a `windowId` for the button (2026-11); `getBrowserInfo`, too, is Firefox's alone. Firefox for
 * Android has no windows: private tabs and others share the button.
 */
function hasButtonPerWindow(): boolean {
  return 'getBrowserInfo' in browser.runtime && 'windows' in browser;
}

/** What the button shows: an icon for each size, the badge, the title. */
interface Drawing {
  readonly path: Record<string, string>;
  readonly text: string;
  readonly title: string;
}

/** Firefox for Android shows the button as an item of its menu: with a title, without icon and badge (2026-11). */
async function draw(
  { path, text, title }: Drawing,
  where: { readonly windowId?: number } = {},
): Promise<void> {
  const { action } = browser;
  await Promise.all([
    'setIcon' in action && action.setIcon({ path, ...where }),
    'setBadgeText' in action && action.setBadgeText({ text, ...where }),
    action.setTitle({ title, ...where }),
  ]);
}

/** Firefox lists private windows only where the extension may run in them. */
async function hideInPrivateWindows(): Promise<void> {
  const windows = await browser.windows.getAll();
  const path = await iconsOf('unknown');
  const title = getMessage('action_title_private', []);
  for (const { id, incognito } of windows) {
    if (!incognito || id === undefined) continue;
    await draw({ path, text: '', title }, { windowId: id });
  }
}

/** The paths of a state's icon, by size in px. */
async function iconsOf(state: ButtonState): Promise<Record<string, string>> {
  const theme = (await isDark()) ? 'dark' : 'light';
  return Object.fromEntries(ICON_SIZES.map((size) => [size, `/icon/${state}-${theme}-${size}.png`]));
}

/** The verdict always; what is stopped on purpose besides, because the icon then shows that instead of the verdict. */
function titleOf(verdict: Verdict | undefined, blocked: number): string {
  const isKnown = verdict !== undefined && verdict.type !== 'unknown';
  const title = getMessage(isKnown ? TITLES[verdict.type][verdict.certainty] : 'action_title_unknown', []);
  return blocked === 0 ? title : getMessage('action_title_blocked', [title, String(blocked)]);
}

/**
 * Stores the colour scheme of our pages: a service worker cannot read it, while Firefox's background page can.
 * @returns whether it changed.
 */
export async function rememberColours(dark: boolean): Promise<boolean> {
  if ((await read(DARK_KEY)) === dark) return false;
  await write(DARK_KEY, dark);
  return true;
}

async function isDark(): Promise<boolean> {
  if ('matchMedia' in globalThis) return globalThis.matchMedia('(prefers-color-scheme: dark)').matches;
  return (await read(DARK_KEY)) === true;
}
