import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type LaunchOptions,
  type Page,
  POPUP_SIZE,
  type ShownNotification,
  type Size,
} from './browser.ts';
import { findBrowser } from './find.ts';
import { inChrome, trustScript } from './firefox-chrome.ts';
import { SHOWN, WRITE_DOWN } from './firefox-notifications.ts';
import { userPrefs } from './firefox-prefs.ts';
import { addOnId, startFirefox } from './firefox-process.ts';
import { firefoxPage, sizeScript, type Turn } from './firefox-tab.ts';
import { openMarionette } from './marionette.ts';
import { storageBy } from './storage.ts';

/** An extension's page that runs nothing. */
const BLANK = 'manifest.json';

/** Calls wait for each other, so that nobody switches tabs under another's hands. */
function takeTurns(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return (use) => {
    const mine = last.then(use, use);
    last = mine;
    return mine;
  };
}

/**
 * Starts Firefox with a fresh profile and the extension, installed for this run.
 * @throws Error where there is no Firefox, or no language pack for the language asked for
 */
export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const program = findBrowser('firefox');
  if (!program) throw new Error('No Firefox found; FIREFOX_PATH can name one.');
  const { extension, trust, headless = true, language = 'en' } = options;
  const directory = mkdtempSync(join(tmpdir(), 'firefox-'));
  const profile = join(directory, 'profile');
  mkdirSync(profile);
  const downloads = join(directory, 'downloads');
  mkdirSync(downloads);
  const id = addOnId(extension);
  const uuid = randomUUID();
  const base = `moz-extension://${uuid}/`;
  writeFileSync(join(profile, 'user.js'), userPrefs(options, { id, uuid }, downloads));

  const { child, port, closed } = await startFirefox(program, directory, headless);
  const marionette = await openMarionette(port);
  const { send } = marionette;
  const turn = takeTurns();
  const version = await inChrome<string>(marionette, 'return Services.appinfo.version;');
  const locale = await inChrome<string>(marionette, 'return Services.locale.appLocaleAsBCP47;');
  if (language === 'ja' && !locale.startsWith('ja')) {
    child.kill();
    throw new Error('Firefox has no Japanese language pack (Debian: firefox-esr-l10n-ja).');
  }
  if (trust) await inChrome(marionette, trustScript(trust.caPem));
  if (options.letsNotify) await inChrome(marionette, WRITE_DOWN);
  for (const other of options.others ?? []) await send('Addon:Install', { path: other, temporary: true });
  await send('Addon:Install', { path: extension, temporary: true });

  async function openTab(url: string, size?: Size): Promise<Page> {
    const handle = await turn(async () => {
      // From a tab that is closed by now, Firefox opens no other.
      const [some] = await send<string[]>('WebDriver:GetWindowHandles');
      await send('WebDriver:SwitchToWindow', { handle: some, focus: false });
      const tab = await send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true });
      await send('WebDriver:SwitchToWindow', { handle: tab.handle, focus: true });
      if (size) await inChrome(marionette, sizeScript(size));
      // An error page is a page, too.
      await send('WebDriver:Navigate', { url }).catch((fault: Error) => {
        if (!fault.message.includes('Reached error page')) throw fault;
      });
      return tab.handle;
    });
    const page = firefoxPage(marionette, handle, turn);
    // Firefox's error pages stay "interactive" for ever (2026-11: 153).
    const isErrorPage = "document.documentURI.startsWith('about:')";
    await page.waitFor(
      `location.href !== 'about:blank' && (document.readyState === 'complete' || ${isErrorPage})`,
      30_000,
    );
    return page;
  }

  return {
    name: 'firefox',
    version: `Firefox ${version}`,
    base,
    downloads,
    closed,
    open: (path, size = POPUP_SIZE) => openTab(`${base}${path}`, size),
    goto: (url) => openTab(url),
    openRealPopup() {
      // 2026-11: action.openPopup() works in Firefox 153, but its panel cannot be driven.
      throw new Error('Firefox has no drivable popup: open("popup.html") shows the same page in a tab.');
    },
    killBackground: () =>
      turn(() =>
        inChrome(marionette, `await WebExtensionPolicy.getByID('${id}').extension.terminateBackground();`),
      ),
    // Firefox keeps names although network.dnsCacheExpiration is 0 (now and then; 2026-11: 153).
    forgetNames: () => turn(() => inChrome(marionette, 'Services.dns.clearCache(true);')),
    storage: storageBy(async (expression) => {
      const page = await openTab(`${base}${BLANK}`);
      try {
        return await page.evaluate(expression);
      } finally {
        await page.close();
      }
    }),
    async notifications() {
      if (!options.letsNotify) throw new Error('Notifications are written down only with `letsNotify`.');
      return turn(() => inChrome<readonly ShownNotification[]>(marionette, SHOWN));
    },
    async close() {
      await turn(() => send('Marionette:Quit', { flags: ['eForceQuit'] })).catch(() => undefined);
      await closed;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
