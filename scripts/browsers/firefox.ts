import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type LaunchOptions, type Page, POPUP_SIZE, type Size } from './browser.ts';
import { findBrowser } from './find.ts';
import { userPrefs } from './firefox-prefs.ts';
import { firefoxPage, sizeScript, type Turn } from './firefox-tab.ts';
import { type Marionette, openMarionette } from './marionette.ts';
import { storageBy } from './storage.ts';
import { until } from './wait.ts';

/** An extension's page that runs nothing. */
const BLANK = 'manifest.json';

interface Manifest {
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
}

function addOnId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as Manifest;
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extension}: the manifest has no browser_specific_settings.gecko.id.`);
  return id;
}

function start(program: string, directory: string, headless: boolean): ChildProcess {
  const home = join(directory, 'home');
  mkdirSync(home);
  return spawn(
    program,
    [
      ...(headless ? ['--headless'] : []),
      '--no-remote',
      '--marionette',
      // Without it moz-extension: pages cannot be driven (2026-11: Firefox 153).
      '-remote-allow-system-access',
      '--profile',
      join(directory, 'profile'),
    ],
    {
      // Firefox refuses to run as root with another user's home; X11's key stays where it was.
      env: {
        ...process.env,
        HOME: home,
        XAUTHORITY: process.env.XAUTHORITY ?? join(process.env.HOME ?? '/', '.Xauthority'),
        MOZ_CRASHREPORTER_DISABLE: '1',
        // Else the preference that silences remote settings is not read.
        MOZ_REMOTE_SETTINGS_DEVTOOLS: '1',
        MOZ_DISABLE_AUTO_SAFE_MODE: '1',
      },
      stdio: 'ignore',
    },
  );
}

/** Runs in the browser's own window; `body` may await and return. */
async function inChrome<Result>({ send }: Marionette, body: string): Promise<Result> {
  await send('Marionette:SetContext', { value: 'chrome' });
  try {
    const script = `const done = arguments[arguments.length - 1];
      (async () => { ${body} })().then(done, (fault) => done({ fault: String(fault) }));`;
    const { value } = await send<{ value: Result }>('WebDriver:ExecuteAsyncScript', { script, args: [] });
    if (value && typeof value === 'object' && 'fault' in value) throw new Error(String(value.fault));
    return value;
  } finally {
    await send('Marionette:SetContext', { value: 'content' });
  }
}

function trustScript(caPem: string): string {
  const base64 = caPem.replace(/-----[^-]+-----|\s/g, '');
  return `Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB).addCertFromBase64('${base64}', 'C,,');`;
}

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
  const id = addOnId(extension);
  const uuid = randomUUID();
  const base = `moz-extension://${uuid}/`;
  writeFileSync(join(profile, 'user.js'), userPrefs(options, { id, uuid }));

  const child = start(program, directory, headless);
  const closed = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const portFile = join(profile, 'MarionetteActivePort');
  const port = await until(
    'Firefox to start',
    () => {
      if (child.exitCode !== null) throw new Error(`Firefox ended at once, with code ${child.exitCode}.`);
      return existsSync(portFile) && Number(readFileSync(portFile, 'utf8'));
    },
    60_000,
  );
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
    storage: storageBy(async (expression) => {
      const page = await openTab(`${base}${BLANK}`);
      try {
        return await page.evaluate(expression);
      } finally {
        await page.close();
      }
    }),
    async close() {
      await turn(() => send('Marionette:Quit', { flags: ['eForceQuit'] })).catch(() => undefined);
      await closed;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
