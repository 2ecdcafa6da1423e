import { writeFileSync } from 'node:fs';
import type { Page, Script, Size, Theme } from './browser.ts';
import { pressActions } from './firefox-keys.ts';
import type { Marionette } from './marionette.ts';
import { until } from './wait.ts';

/** Firefox's remote control looks at one tab at a time; whoever holds this lets it look at theirs. */
export type Turn = <Value>(use: () => Promise<Value>) => Promise<Value>;

type State =
  | { type: 'open' }
  | { type: 'done'; json: string | null }
  | { type: 'fault'; message: string }
  | null;

let lastCall = 0;

/** A tab by its WebDriver handle. */
export function firefoxPage(marionette: Marionette, handle: string, turn: Turn): Page {
  const { send } = marionette;
  const here = <Value>(use: () => Promise<Value>): Promise<Value> =>
    turn(async () => {
      await send('WebDriver:SwitchToWindow', { handle, focus: false });
      return use();
    });

  async function run<Result>(script: string): Promise<Result> {
    const { value } = await here(() =>
      send<{ value: Result }>('WebDriver:ExecuteScript', { script, args: [], sandbox: null }),
    );
    return value;
  }

  /** Firefox runs one script at a time: so it is started, and its promise looked at until it settles. */
  async function evaluate<Result, Args extends readonly unknown[]>(
    script: Script<Args, Result>,
    ...args: Args
  ): Promise<Result> {
    const source = typeof script === 'string' ? script : `(${script})(...${JSON.stringify(args)})`;
    const slot = `__exposure_${++lastCall}`;
    const state = await run<State>(`
      const state = (window[${JSON.stringify(slot)}] = { type: 'open' });
      const settle = (end) => Object.assign(state, end);
      (async () => (${source}))().then(
        (value) => settle({ type: 'done', json: JSON.stringify(value) }),
        (fault) => settle({ type: 'fault', message: String(fault?.message ?? fault) }),
      );
      return null;`);
    const settled =
      state ??
      (await until(
        source,
        async () => {
          const now = await run<State>(`return window[${JSON.stringify(slot)}] ?? null;`);
          if (now === null) throw new Error(`The page went away during: ${source}`);
          return now.type === 'open' ? undefined : now;
        },
        120_000,
      ));
    if (settled.type === 'fault') throw new Error(settled.message);
    const json = settled.type === 'done' ? settled.json : null;
    return (json === null ? undefined : JSON.parse(json)) as Result;
  }

  /** Runs in the browser itself, with `browser` as this tab's <browser> element. */
  async function inChrome(body: string): Promise<void> {
    await here(async () => {
      await send('Marionette:SetContext', { value: 'chrome' });
      try {
        await send('WebDriver:ExecuteScript', {
          script: `const browser = gBrowser.selectedBrowser; ${body}`,
          args: [],
        });
      } finally {
        await send('Marionette:SetContext', { value: 'content' });
      }
    });
  }

  return {
    evaluate,
    async waitFor(expression, timeout) {
      await until(
        expression,
        () => run<boolean>(`return Boolean(${expression});`).catch(() => false),
        timeout,
      );
    },
    async click(selector) {
      await here(async () => {
        const { value } = await send<{ value: Record<string, string> }>('WebDriver:FindElement', {
          using: 'css selector',
          value: selector,
        });
        await send('WebDriver:ElementClick', { id: Object.values(value)[0] });
      });
    },
    async key(key) {
      await here(() => send('WebDriver:PerformActions', { actions: [pressActions(key)] }));
    },
    theme: (theme: Theme) => inChrome(`browser.browsingContext.prefersColorSchemeOverride = '${theme}';`),
    async screenshot(file) {
      const { value } = await here(() =>
        send<{ value: string }>('WebDriver:TakeScreenshot', { full: false, hash: false }),
      );
      writeFileSync(file, Buffer.from(value, 'base64'));
    },
    async pdf() {
      const { value } = await here(() =>
        // cm: A4
        send<{ value: string }>('WebDriver:Print', { page: { width: 21, height: 29.7 } }),
      );
      return Buffer.from(value, 'base64');
    },
    async close() {
      await here(() => send('WebDriver:CloseWindow'));
    },
  };
}

/** Makes a tab's content so big, whatever the window (2026-11: Firefox's window is never narrower than 450). */
export function sizeScript({ width, height }: Size): string {
  return `const { style } = gBrowser.selectedBrowser;
    for (const edge of ['width', 'minWidth', 'maxWidth']) style[edge] = '${width}px';
    for (const edge of ['height', 'minHeight', 'maxHeight']) style[edge] = '${height}px';`;
}
