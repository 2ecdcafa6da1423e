import { rmSync } from 'node:fs';
import {
  type Browser,
  type LaunchOptions,
  type Page,
  type Place,
  POPUP_SIZE,
  type Popup,
  type ShownNotification,
  type Size,
} from './browser.ts';
import { inChrome, promptScript, sizeScript } from './firefox-chrome.ts';
import { SHOWN } from './firefox-notifications.ts';
import { FirefoxPopup } from './firefox-popup.ts';
import type { RunningFirefox } from './firefox-process.ts';
import { FirefoxTab } from './firefox-tab.ts';
import type { Marionette } from './marionette.ts';
import { storageBy } from './storage.ts';

/** An extension's page that runs nothing. */
const BLANK = 'manifest.json';
const LOAD_TIMEOUT_MS = 30_000;

/** A Firefox that runs with the extension. */
export class FirefoxBrowser implements Browser {
  readonly name = 'firefox';
  readonly version: string;
  readonly base: string;
  readonly downloads: string;
  readonly closed: Promise<void>;
  readonly storage: Browser['storage'];
  readonly #marionette: Marionette;
  readonly #running: RunningFirefox;
  readonly #options: LaunchOptions;
  /** The latest call that was queued by `#turn`. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(marionette: Marionette, running: RunningFirefox, options: LaunchOptions) {
    this.version = `Firefox ${running.version}`;
    this.base = `moz-extension://${running.uuid}/`;
    this.downloads = running.downloads;
    this.closed = running.closed;
    this.storage = storageBy((expression) => this.#evaluateInBlank(expression));
    this.#marionette = marionette;
    this.#running = running;
    this.#options = options;
  }

  open(path: string, size: Size = POPUP_SIZE): Promise<Page> {
    return this.#openTab(`${this.base}${path}`, size);
  }

  goto(url: string): Promise<Page> {
    return this.#openTab(url);
  }

  openRealPopup(): never {
    // 2026-11: action.openPopup() works in Firefox 153, but the remote control has no handle for its panel.
    throw new Error(
      'Firefox: open("popup.html") shows the same page in a tab, openPopupIn the popup itself.',
    );
  }

  openPopupIn(place: Place): Promise<Popup> {
    return FirefoxPopup.open(this.#marionette, this.#running.id, place, (use) => this.#turn(use));
  }

  openPopupOver(url: string): Promise<Popup> {
    return FirefoxPopup.open(this.#marionette, this.#running.id, { url }, (use) => this.#turn(use));
  }

  answerPrompt(answer: 'allow' | 'block'): Promise<string> {
    return this.#inChrome<string>(promptScript(answer));
  }

  async killBackground(): Promise<void> {
    const end = `await WebExtensionPolicy.getByID('${this.#running.id}').extension.terminateBackground();`;
    await this.#inChrome(end);
  }

  /** Firefox keeps names although network.dnsCacheExpiration is 0 (now and then; 2026-11: 153). */
  async forgetNames(): Promise<void> {
    await this.#inChrome('Services.dns.clearCache(true);');
  }

  async notifications(): Promise<readonly ShownNotification[]> {
    if (!this.#options.letsNotify) throw new Error('Notifications are written down only with `letsNotify`.');
    return this.#inChrome<readonly ShownNotification[]>(SHOWN);
  }

  async kill(): Promise<void> {
    this.#running.end();
    await this.closed;
  }

  async close(): Promise<void> {
    const quit = () => this.#marionette.send('Marionette:Quit', { flags: ['eForceQuit'] });
    await this.#turn(quit).catch(() => undefined);
    await this.closed;
    if (this.#options.profile === undefined)
      rmSync(this.#running.directory, { recursive: true, force: true });
  }

  /** Calls run one after the other: each may make another tab the current one. */
  #turn<Value>(use: () => Promise<Value>): Promise<Value> {
    const result = this.#last.then(use, use);
    this.#last = result;
    return result;
  }

  #inChrome<Result>(body: string): Promise<Result> {
    return this.#turn(() => inChrome<Result>(this.#marionette, body));
  }

  async #openTab(url: string, size?: Size): Promise<Page> {
    const handle = await this.#turn(() => this.#newTab(url, size));
    const page = new FirefoxTab(this.#marionette, handle, (use) => this.#turn(use));
    // Firefox's error pages stay "interactive" for ever (2026-11: 153).
    const isErrorPage = "document.documentURI.startsWith('about:')";
    await page.waitFor(
      `location.href !== 'about:blank' && (document.readyState === 'complete' || ${isErrorPage})`,
      LOAD_TIMEOUT_MS,
    );
    return page;
  }

  /** @returns the tab's handle; its page may still load */
  async #newTab(url: string, size?: Size): Promise<string> {
    const { send } = this.#marionette;
    // Firefox opens no tab while the current one is a tab that was closed.
    const [open] = await send<string[]>('WebDriver:GetWindowHandles');
    await send('WebDriver:SwitchToWindow', { handle: open, focus: false });
    const { handle } = await send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab', focus: true });
    await send('WebDriver:SwitchToWindow', { handle, focus: true });
    if (size) await inChrome(this.#marionette, sizeScript(size));
    // An error page is a page, too.
    await send('WebDriver:Navigate', { url }).catch((fault: Error) => {
      if (!fault.message.includes('Reached error page')) throw fault;
    });
    return handle;
  }

  async #evaluateInBlank(expression: string): Promise<unknown> {
    const page = await this.#openTab(`${this.base}${BLANK}`);
    try {
      return await page.evaluate(expression);
    } finally {
      await page.close();
    }
  }
}
