import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser as Puppeteer, type Page as PuppeteerPage, type Target } from 'puppeteer-core';
import { type Browser, type LaunchOptions, POPUP_SIZE } from './browser.ts';
import { chromiumFlags } from './chromium-flags.ts';
import { grantNotifications, notificationsBy } from './chromium-notifications.ts';
import { chromiumPage } from './chromium-page.ts';
import { trustByPolicy } from './chromium-trust.ts';
import { findBrowser } from './find.ts';
import { makeHome } from './home.ts';
import { storageBy } from './storage.ts';
import { until } from './wait.ts';

/** An extension's page that runs nothing: for reading storage and for asking the browser. */
const BLANK = 'manifest.json';

/** Ends the extension's service worker. @returns false where none was running. */
async function stopWorker(puppeteer: Puppeteer, base: string): Promise<boolean> {
  const session = await puppeteer.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(base));
  if (worker) await session.send('Target.closeTarget', { targetId: worker.targetId });
  await session.detach();
  return worker !== undefined;
}

/** Starts Chromium with a fresh profile and the extension. @throws Error where there is no Chromium */
export async function launchChromium(options: LaunchOptions): Promise<Browser> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium, Chrome or Edge found; CHROME_PATH can name one.');
  const { headless = true, language = 'en' } = options;
  const isTrusted = options.trust !== undefined && trustByPolicy(options.trust.caPem);
  const userDataDir = mkdtempSync(join(tmpdir(), 'chromium-'));
  const downloads = join(userDataDir, 'downloads');
  mkdirSync(downloads);
  if (options.letsNotify) grantNotifications(userDataDir, options.extension);
  const puppeteer = await launch({
    executablePath,
    headless,
    userDataDir,
    // Extensions can be loaded over the pipe only.
    pipe: true,
    enableExtensions: true,
    args: chromiumFlags(options, isTrusted),
    // On Linux the interface's language comes from here, if its file is there; --lang alone changes messages only.
    env: {
      ...process.env,
      ...makeHome(userDataDir),
      LANGUAGE: language,
      LANG: language === 'ja' ? 'ja_JP.UTF-8' : 'en_US.UTF-8',
    },
    defaultViewport: null,
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
    protocolTimeout: 0,
    // An attached debugger keeps a service worker alive for ever (2026-11: Chromium 156).
    targetFilter: (target) => target.type() !== 'service_worker',
  });
  for (const other of options.others ?? []) await puppeteer.installExtension(other);
  const id = await puppeteer.installExtension(options.extension);
  const base = `chrome-extension://${id}/`;
  const closed = new Promise<void>((resolve) => puppeteer.once('disconnected', () => resolve()));

  async function openBlank(): Promise<PuppeteerPage> {
    const page = await puppeteer.newPage();
    await page.goto(`${base}${BLANK}`);
    return page;
  }

  async function inBlank(expression: string): Promise<unknown> {
    const page = await openBlank();
    try {
      return await page.evaluate(expression);
    } finally {
      await page.close();
    }
  }

  return {
    name: 'chromium',
    version: (await puppeteer.version()).replace(/^(Headless)?Chrome\//, 'Chromium '),
    base,
    downloads,
    closed,
    async open(path, size = POPUP_SIZE) {
      const page = await puppeteer.newPage();
      await page.setViewport({ ...size });
      await page.goto(`${base}${path}`);
      return chromiumPage(page);
    },
    async goto(url) {
      const page = await puppeteer.newPage();
      // What cannot be reached shows an error page, which a test may want to look at.
      await page.goto(url).catch(() => undefined);
      return chromiumPage(page);
    },
    async openRealPopup() {
      const before = new Set<Target>(puppeteer.targets());
      const isPopup = (target: Target) => target.url().startsWith(base) && !target.url().endsWith(BLANK);
      // A popup closes when a tab does: so this tab stays as long as the popup.
      const blank = await openBlank();
      // Where another window was in front, the browser may need a moment to take this one for the active one.
      await blank.bringToFront();
      await until('a window for the popup', () =>
        blank.evaluate(`chrome.action.openPopup().then(() => true, (error) => {
          if (!error.message.includes('active browser window')) throw error;
          return false;
        })`),
      );
      const target = await until('the popup', () =>
        puppeteer.targets().find((one) => !before.has(one) && isPopup(one)),
      );
      const popup = chromiumPage(await target.asPage());
      return {
        ...popup,
        async close() {
          await popup.close();
          await blank.close();
        },
      };
    },
    async killBackground() {
      await stopWorker(puppeteer, base);
    },
    // It forgets when the network changes, which the world announces: see `announceChange`.
    forgetNames: async () => undefined,
    storage: storageBy(inBlank),
    async notifications() {
      if (!options.letsNotify) throw new Error('Notifications are written down only with `letsNotify`.');
      return notificationsBy(puppeteer, id);
    },
    async close() {
      await puppeteer.close();
      rmSync(userDataDir, { recursive: true, force: true });
    },
  };
}
