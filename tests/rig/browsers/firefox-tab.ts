import { writeFileSync } from 'node:fs';
import type { Page, Script, Theme } from './browser.ts';
import { inChrome } from './firefox-chrome.ts';
import { pressActions } from './firefox-keys.ts';
import type { Marionette } from './marionette.ts';
import { until } from './wait.ts';

/** Firefox's remote control has one current tab: `use` runs when no other call needs it. */
export type Turn = <Value>(use: () => Promise<Value>) => Promise<Value>;

type State =
  | { type: 'open' }
  | { type: 'done'; json: string | null }
  | { type: 'fault'; message: string }
  | null;

const SCRIPT_TIMEOUT_MS = 120_000;
const CONTEXT = 'gBrowser.selectedBrowser.browsingContext';
/** cm */
const A4 = { width: 21, height: 29.7 };

/** Runs with the browser's own rights in the page's process. Of what the tab holds: JavaScript's objects, texts and the rest. */
const HEAP = `for (let times = 0; times < 3; times += 1) { Cu.forceGC(); Cu.forceCC(); }
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  const [objects, strings, other, ...more] = Array.from({ length: 9 }, () => ({}));
  manager.sizeOfTab(window, objects, strings, other, ...more);
  return objects.value + strings.value + other.value;`;

let lastCall = 0;

/** A tab by its WebDriver handle. */
export class FirefoxTab implements Page {
  readonly #marionette: Marionette;
  readonly #handle: string;
  readonly #turn: Turn;

  constructor(marionette: Marionette, handle: string, turn: Turn) {
    this.#marionette = marionette;
    this.#handle = handle;
    this.#turn = turn;
  }

  /** Firefox runs one script at a time: so it is started, and then asked for its state until that is settled. */
  async evaluate<Result, Args extends readonly unknown[]>(
    script: Script<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    const source = typeof script === 'string' ? script : `(${script})(...${JSON.stringify(args)})`;
    const slot = `__exposure_${++lastCall}`;
    const state = await this.#run<State>(startScript(source, slot));
    const settled = state ?? (await until(source, () => this.#settled(slot, source), SCRIPT_TIMEOUT_MS));
    if (settled.type === 'fault') throw new Error(settled.message);
    const json = settled.type === 'done' ? settled.json : null;
    return (json === null ? undefined : JSON.parse(json)) as Result;
  }

  async waitFor(expression: string, timeout?: number): Promise<void> {
    const isTrue = () => this.#run<boolean>(`return Boolean(${expression});`).catch(() => false);
    await until(expression, isTrue, timeout);
  }

  async click(selector: string): Promise<void> {
    await this.#here(async () => {
      const { value } = await this.#marionette.send<{ value: Record<string, string> }>(
        'WebDriver:FindElement',
        { using: 'css selector', value: selector },
      );
      await this.#marionette.send('WebDriver:ElementClick', { id: Object.values(value)[0] });
    });
  }

  async key(key: string): Promise<void> {
    await this.#send('WebDriver:PerformActions', { actions: [pressActions(key)] });
  }

  theme(theme: Theme): Promise<void> {
    return this.#inChrome(`${CONTEXT}.prefersColorSchemeOverride = '${theme}';`);
  }

  forceColours(): Promise<void> {
    return this.#inChrome(`${CONTEXT}.forcedColorsOverride = 'active';`);
  }

  /** In all tabs, from now on. 1: coarse. */
  touch(): Promise<void> {
    return this.#inChrome("Services.prefs.setIntPref('ui.primaryPointerCapabilities', 1);");
  }

  async screenshot(file: string): Promise<void> {
    const { value } = await this.#send<{ value: string }>('WebDriver:TakeScreenshot', {
      full: false,
      hash: false,
    });
    writeFileSync(file, Buffer.from(value, 'base64'));
  }

  async pdf(): Promise<Buffer> {
    const { value } = await this.#send<{ value: string }>('WebDriver:Print', { page: A4 });
    return Buffer.from(value, 'base64');
  }

  async heap(): Promise<number> {
    const { value } = await this.#send<{ value: number }>('WebDriver:ExecuteScript', {
      script: HEAP,
      args: [],
      sandbox: 'system',
    });
    return value;
  }

  workTime(): never {
    throw new Error('Firefox does not say how long a page has worked.');
  }

  async close(): Promise<void> {
    await this.#send('WebDriver:CloseWindow');
  }

  /** Runs while this tab is the current one. */
  #here<Value>(use: () => Promise<Value>): Promise<Value> {
    return this.#turn(async () => {
      await this.#marionette.send('WebDriver:SwitchToWindow', { handle: this.#handle, focus: false });
      return use();
    });
  }

  #inChrome(body: string): Promise<void> {
    return this.#here(() => inChrome(this.#marionette, body));
  }

  #send<Result>(command: string, parameters?: Readonly<Record<string, unknown>>): Promise<Result> {
    return this.#here(() => this.#marionette.send<Result>(command, parameters));
  }

  async #run<Result>(script: string): Promise<Result> {
    const parameters = { script, args: [], sandbox: null };
    const { value } = await this.#send<{ value: Result }>('WebDriver:ExecuteScript', parameters);
    return value;
  }

  async #settled(slot: string, source: string) {
    const state = await this.#run<State>(`return window[${JSON.stringify(slot)}] ?? null;`);
    if (state === null) throw new Error(`The page went away during: ${source}`);
    return state.type === 'open' ? undefined : state;
  }
}

/** A script that starts another one, and keeps that one's state in the page under the name `slot`. */
function startScript(source: string, slot: string): string {
  return `
    const state = (window[${JSON.stringify(slot)}] = { type: 'open' });
    const settle = (end) => Object.assign(state, end);
    (async () => (${source}))().then(
      (value) => settle({ type: 'done', json: JSON.stringify(value) }),
      (fault) => settle({ type: 'fault', message: String(fault?.message ?? fault) }),
    );
    return null;`;
}
