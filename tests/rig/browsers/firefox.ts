import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, LaunchOptions } from './browser.ts';
import { findBrowser } from './find.ts';
import { FirefoxBrowser } from './firefox-browser.ts';
import { inChrome, trustScript } from './firefox-chrome.ts';
import { WRITE_DOWN } from './firefox-notifications.ts';
import { userPrefs } from './firefox-prefs.ts';
import { addOnId, startFirefox } from './firefox-process.ts';
import { openMarionette } from './marionette.ts';

/**
 * Starts Firefox with a fresh profile and the extension, installed for this run.
 * @throws Error where there is no Firefox, or no language pack for the language asked for
 */
export async function launchFirefox(options: LaunchOptions): Promise<Browser> {
  const program = findBrowser('firefox');
  if (!program) throw new Error('No Firefox found; FIREFOX_PATH can name one.');
  const { extension, headless = true } = options;
  const directory = options.profile ?? mkdtempSync(join(tmpdir(), 'firefox-'));
  const profile = join(directory, 'profile');
  const downloads = join(directory, 'downloads');
  for (const folder of [profile, downloads]) mkdirSync(folder, { recursive: true });
  // Of the browser before.
  rmSync(join(profile, 'MarionetteActivePort'), { force: true });
  const id = addOnId(extension);
  const uuid = randomUUID();
  writeFileSync(join(profile, 'user.js'), userPrefs(options, { id, uuid }, downloads));

  const { child, port, closed } = await startFirefox(program, directory, headless);
  const marionette = await openMarionette(port);
  const version = await inChrome<string>(marionette, 'return Services.appinfo.version;');
  const locale = await inChrome<string>(marionette, 'return Services.locale.appLocaleAsBCP47;');
  if (options.language === 'ja' && !locale.startsWith('ja')) {
    child.kill();
    throw new Error('Firefox has no Japanese language pack (Debian: firefox-esr-l10n-ja).');
  }
  if (options.trust) await inChrome(marionette, trustScript(options.trust.caPem));
  if (options.letsNotify) await inChrome(marionette, WRITE_DOWN);
  const allowPrivateBrowsing = options.inPrivateWindows ?? false;
  for (const path of [...(options.others ?? []), extension, ...(options.later ?? [])])
    await marionette.send('Addon:Install', { path, temporary: true, allowPrivateBrowsing });
  const end = () => void child.kill('SIGKILL');
  return new FirefoxBrowser(marionette, { id, uuid, version, directory, downloads, closed, end }, options);
}
