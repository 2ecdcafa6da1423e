import type { Place, Popup, Script } from './browser.ts';
import { inChrome } from './firefox-chrome.ts';
import type { Turn } from './firefox-tab.ts';
import type { Marionette } from './marionette.ts';
import { until } from './wait.ts';

/** The popup's page; the remote control has no handle for it, but the browser's own window reaches into it. */
const PAGE = "document.querySelector('.webextension-popup-browser')";

const SCRIPT_LIMIT_MS = 30_000;
/** Of one attempt of `waitFor`. */
const ATTEMPT_LIMIT_MS = 1000;

/** A script's first line: the toolbar button as the browser knows it. @param id the extension's */
const withButton = (id: string) => `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
  const button = ExtensionParent.apiManager.global.browserActionFor(extension);`;

/** Opens a page of the simulated network in a tab of a new container. */
const OPEN_CONTAINER = `
  const { ContextualIdentityService: containers } = ChromeUtils.importESModule(
    'resource://gre/modules/ContextualIdentityService.sys.mjs');
  Services.prefs.setBoolPref('privacy.userContext.enabled', true);
  const { userContextId } = containers.create('Work', 'briefcase', 'blue');
  gBrowser.selectedTab = gBrowser.addTab('https://page.demo/', {
    userContextId, triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });`;

const IS_LOADED = `const { currentURI, webProgress } = gBrowser.selectedBrowser;
  return currentURI.scheme === 'https' && !webProgress.isLoadingDocument;`;

/** Opens a window or tab of this kind and makes it the current one. @returns its handle */
async function openPlace(marionette: Marionette, place: Place | { url: string }): Promise<string> {
  const { send } = marionette;
  const before = await send<string[]>('WebDriver:GetWindowHandles');
  // Firefox opens no tab while the current one is a tab that was closed.
  await send('WebDriver:SwitchToWindow', { handle: before[0], focus: true });
  if (place === 'container') {
    await inChrome(marionette, OPEN_CONTAINER);
  } else {
    const type = place === 'private' ? 'window' : 'tab';
    await send('WebDriver:NewWindow', { type, private: place === 'private', focus: true });
  }
  const handle = await until('the new tab', async () => {
    const all = await send<string[]>('WebDriver:GetWindowHandles');
    return all.find((one) => !before.includes(one));
  });
  await send('WebDriver:SwitchToWindow', { handle, focus: true });
  // A page that is loaded later takes `activeTab` back.
  if (place === 'container') await until('its page', () => inChrome(marionette, IS_LOADED));
  if (typeof place === 'object') await send('WebDriver:Navigate', { url: place.url });
  return handle;
}

/** Presses the toolbar button of the current window. @param id the extension's */
async function openPanel(marionette: Marionette, id: string): Promise<void> {
  await inChrome(
    marionette,
    `${withButton(id)}
     Services.prefs.setBoolPref('ui.popup.disable_autohide', true);
     button.triggerAction(window);`,
  );
  await until('the popup', () => inChrome(marionette, `return Boolean(${PAGE});`));
}

let lastCall = 0;

/**
 * Runs in the browser's own window: `source` in the popup's page, whose policy allows no `eval`.
 * @param limit ms: where Firefox exchanges the page for the one that it loaded beforehand, no answer ever comes
 */
function scriptFor(source: string, limit: number): string {
  const name = `exposure-${++lastCall}`;
  const inPage = `(async () => JSON.stringify(await (${source})))().then(
    (json) => answer(json ?? 'null', ''), (fault) => answer('', String(fault?.message ?? fault)));`;
  const frameScript = `{
    const { Sandbox, exportFunction, evalInSandbox } = Components.utils;
    const sandbox = new Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    const answer = (json, wrong) => sendAsyncMessage('${name}', { json, wrong });
    exportFunction(answer, sandbox, { defineAs: 'answer' });
    evalInSandbox(${JSON.stringify(inPage)}, sandbox);
  }`;
  return `const page = ${PAGE};
    if (!page) throw new Error('The popup is closed.');
    const { messageManager } = page;
    return new Promise((done) => {
      window.setTimeout(() => done({ json: '', wrong: 'The popup gave no answer.' }), ${limit});
      messageManager.addMessageListener('${name}', ({ data }) => done(data));
      messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(frameScript)}), false);
    });`;
}

/** The toolbar button's own popup, over a window or tab that was opened for it. */
export class FirefoxPopup implements Popup {
  readonly #marionette: Marionette;
  readonly #id: string;
  readonly #handle: string;
  readonly #turn: Turn;

  private constructor(marionette: Marionette, id: string, handle: string, turn: Turn) {
    this.#marionette = marionette;
    this.#id = id;
    this.#handle = handle;
    this.#turn = turn;
  }

  /** @param id the extension's */
  static async open(
    marionette: Marionette,
    id: string,
    place: Place | { url: string },
    turn: Turn,
  ): Promise<FirefoxPopup> {
    const handle = await turn(async () => {
      const opened = await openPlace(marionette, place);
      await openPanel(marionette, id);
      return opened;
    });
    return new FirefoxPopup(marionette, id, handle, turn);
  }

  async evaluate<Result, Args extends readonly unknown[]>(
    script: Script<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    const source = typeof script === 'string' ? script : `(${script})(...${JSON.stringify(args)})`;
    return this.#run<Result>(source, SCRIPT_LIMIT_MS);
  }

  async waitFor(expression: string, timeout?: number): Promise<void> {
    const isTrue = () => this.#run<boolean>(`Boolean(${expression})`, ATTEMPT_LIMIT_MS).catch(() => false);
    await until(expression, isTrue, timeout);
  }

  buttonTitle(): Promise<string> {
    return this.#inChrome(`${withButton(this.#id)}
      return button.action.getProperty(gBrowser.selectedTab, 'title');`);
  }

  async close(): Promise<void> {
    await this.#inChrome(`${PAGE}?.closest('panel').hidePopup();`);
    await this.#turn(() => this.#marionette.send('WebDriver:CloseWindow'));
  }

  async #run<Result>(source: string, limit: number): Promise<Result> {
    const { json, wrong } = await this.#inChrome<{ json: string; wrong: string }>(scriptFor(source, limit));
    if (wrong) throw new Error(wrong);
    return JSON.parse(json) as Result;
  }

  #inChrome<Result>(script: string): Promise<Result> {
    return this.#turn(async () => {
      await this.#marionette.send('WebDriver:SwitchToWindow', { handle: this.#handle, focus: false });
      return inChrome<Result>(this.#marionette, script);
    });
  }
}
