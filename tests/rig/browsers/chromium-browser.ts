import { rmSync } from 'node:fs';
import type { Browser as Puppeteer } from 'puppeteer-core';
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
import { notificationsBy } from './chromium-notifications.ts';
import { chromiumPage } from './chromium-page.ts';
import { openBlank, openIncognitoPopup, openPopupOver, openRealPopup } from './chromium-popup.ts';
import { storageBy } from './storage.ts';

interface Running {
  /** The extension's. */
  readonly id: string;
  /** "Chromium 156.0.8078.79" */
  readonly version: string;
  readonly userDataDir: string;
  readonly downloads: string;
}

/** A Chromium that runs with the extension. */
export class ChromiumBrowser implements Browser {
  readonly name = 'chromium';
  readonly version: string;
  readonly base: string;
  readonly downloads: string;
  readonly closed: Promise<void>;
  readonly storage: Browser['storage'];
  readonly #puppeteer: Puppeteer;
  readonly #running: Running;
  readonly #options: LaunchOptions;

  constructor(puppeteer: Puppeteer, running: Running, options: LaunchOptions) {
    this.version = running.version;
    this.base = `chrome-extension://${running.id}/`;
    this.downloads = running.downloads;
    this.closed = new Promise((resolve) => puppeteer.once('disconnected', () => resolve()));
    this.storage = storageBy((expression) => this.#evaluateInBlank(expression));
    this.#puppeteer = puppeteer;
    this.#running = running;
    this.#options = options;
  }

  async open(path: string, size: Size = POPUP_SIZE): Promise<Page> {
    const page = await this.#puppeteer.newPage();
    await page.setViewport({ ...size });
    await page.goto(`${this.base}${path}`);
    return chromiumPage(page);
  }

  async goto(url: string): Promise<Page> {
    const page = await this.#puppeteer.newPage();
    // Where the address cannot be reached there is an error page, which a test may want to look at.
    await page.goto(url).catch(() => undefined);
    return chromiumPage(page);
  }

  openRealPopup(): Promise<Page> {
    return openRealPopup(this.#puppeteer, this.base);
  }

  openPopupIn(place: Place): Promise<Popup> {
    if (place !== 'private') throw new Error('Chromium: openRealPopup() is the popup in an ordinary window.');
    return openIncognitoPopup(this.#puppeteer, this.base);
  }

  openPopupOver(url: string): Promise<Pick<Page, 'evaluate' | 'waitFor' | 'close'>> {
    return openPopupOver(this.#puppeteer, this.#running.id, url);
  }

  answerPrompt(): never {
    // 2026-11, 156: it is drawn outside every page, where the remote control has no hand.
    throw new Error('Chromium: its prompt for a permission cannot be reached; use `letsAskHosts`.');
  }

  async killBackground(): Promise<void> {
    const session = await this.#puppeteer.target().createCDPSession();
    const { targetInfos } = await session.send('Target.getTargets');
    const worker = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.startsWith(this.base),
    );
    if (worker) await session.send('Target.closeTarget', { targetId: worker.targetId });
    await session.detach();
  }

  /** Nothing to do: it forgets when the network changes, which each condition announces (`announceChange`). */
  async forgetNames(): Promise<void> {}

  async notifications(): Promise<readonly ShownNotification[]> {
    if (!this.#options.letsNotify) throw new Error('Notifications are written down only with `letsNotify`.');
    return notificationsBy(this.#puppeteer, this.#running.id);
  }

  async kill(): Promise<void> {
    this.#puppeteer.process()?.kill('SIGKILL');
    await this.closed;
  }

  async close(): Promise<void> {
    await this.#puppeteer.close();
    if (this.#options.profile === undefined)
      rmSync(this.#running.userDataDir, { recursive: true, force: true });
  }

  async #evaluateInBlank(expression: string): Promise<unknown> {
    const page = await openBlank(this.#puppeteer, this.base);
    try {
      return await page.evaluate(expression);
    } finally {
      await page.close();
    }
  }
}
