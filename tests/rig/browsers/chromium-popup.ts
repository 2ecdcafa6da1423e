import type { Browser as Puppeteer, Page as PuppeteerPage, Target } from 'puppeteer-core';
import type { Page, Popup } from './browser.ts';
import { chromiumPage } from './chromium-page.ts';
import { until } from './wait.ts';

/** An extension's page that runs nothing: for reading storage and for asking the browser. */
const BLANK = 'manifest.json';

/** @param base "chrome-extension://…/" */
export async function openBlank(puppeteer: Puppeteer, base: string): Promise<PuppeteerPage> {
  const page = await puppeteer.newPage();
  await page.goto(`${base}${BLANK}`);
  return page;
}

/** Opens the toolbar button's own popup. @param base "chrome-extension://…/" */
export async function openRealPopup(puppeteer: Puppeteer, base: string): Promise<Page> {
  const before = new Set<Target>(puppeteer.targets());
  const isPopup = (target: Target) => target.url().startsWith(base) && !target.url().endsWith(BLANK);
  // A popup closes when a tab does: so this tab stays as long as the popup.
  const blank = await openBlank(puppeteer, base);
  // Where another window was in front, the browser may need a moment to make this one the active one.
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
}

/** Opens an incognito window at a page of the simulated network, and the toolbar button's own popup over it. @param base "chrome-extension://…/" */
export async function openIncognitoPopup(puppeteer: Puppeteer, base: string): Promise<Popup> {
  const before = new Set<Target>(puppeteer.targets());
  const blank = await openBlank(puppeteer, base);
  const windowId = await blank.evaluate(
    `chrome.windows.create({ incognito: true, focused: true, url: 'http://page.demo/' }).then(({ id }) => id)`,
  );
  await until('a window for the popup', () =>
    blank.evaluate(`chrome.action.openPopup({ windowId: ${windowId} }).then(() => true, () => false)`),
  );
  const target = await until('the popup', () =>
    puppeteer.targets().find((one) => !before.has(one) && one.url().startsWith(`${base}popup.html`)),
  );
  const { evaluate, waitFor } = chromiumPage(await target.asPage());
  return {
    evaluate,
    waitFor,
    // Without a tab's own title this is the one for all windows.
    buttonTitle: () => blank.evaluate('chrome.action.getTitle({})') as Promise<string>,
    async close() {
      await blank.evaluate(`chrome.windows.remove(${windowId})`);
      await blank.close();
    },
  };
}

/** Opens a page in a tab, and presses the toolbar button over it: the extension gets `activeTab` for that tab. @param id the extension's */
export async function openPopupOver(puppeteer: Puppeteer, id: string, url: string): Promise<Page> {
  const before = new Set<Target>(puppeteer.targets());
  const tab = await puppeteer.newPage();
  await tab.goto(url);
  const extension = (await puppeteer.extensions()).get(id);
  if (extension === undefined) throw new Error('The extension is not installed.');
  await extension.triggerAction(tab);
  const target = await until('the popup', () =>
    puppeteer.targets().find((one) => !before.has(one) && one.url().includes(`://${id}/popup.html`)),
  );
  const popup = chromiumPage(await target.asPage());
  return {
    ...popup,
    async close() {
      await popup.close().catch(() => undefined);
      await tab.close();
    },
  };
}
