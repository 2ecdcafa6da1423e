import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserName, findBrowser } from '../browsers/find.ts';
import { builtFor } from '../build.ts';

export interface StartOptions {
  readonly browser: BrowserName;
  /** Without a window: conditions run one after the other, and pictures are saved. */
  readonly headless: boolean;
  /** All conditions instead of ten. */
  readonly all: boolean;
  /** On the real internet. */
  readonly live: boolean;
  readonly language: 'en' | 'ja';
  /** The built extension. */
  readonly extension: string;
  /** Where pictures go. */
  readonly pictures: string;
}

const USAGE =
  'Usage: npm start -- [--browser chromium|firefox] [--headless] [--all] [--live] [--language en|ja]';

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The browser that is there already, if only one is. */
function installedBrowser(): BrowserName {
  return findBrowser('chromium') === undefined && findBrowser('firefox') !== undefined
    ? 'firefox'
    : 'chromium';
}

function oneOf<Choice extends string>(given: string, choices: readonly Choice[], option: string): Choice {
  const found = choices.find((choice) => choice === given);
  if (found === undefined)
    throw new Error(`--${option} takes ${choices.join(' or ')}, not "${given}".\n${USAGE}`);
  return found;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        browser: { type: 'string', default: installedBrowser() },
        headless: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
        live: { type: 'boolean', default: false },
        language: { type: 'string', default: 'en' },
      },
    }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

/** @throws Error with one sentence and the usage, where the options make no sense. */
export function parseStartOptions(args: readonly string[]): StartOptions {
  const values = parse(args);
  const browser = oneOf(values.browser, ['chromium', 'firefox'], 'browser');
  const language = oneOf(values.language, ['en', 'ja'], 'language');
  const isHeadless = values.headless || values.all || !hasDisplay();
  if (values.live && isHeadless) {
    throw new Error(
      `--live opens a window on the real internet: it needs a display, without --headless or --all.\n${USAGE}`,
    );
  }
  return {
    browser,
    language,
    headless: isHeadless,
    all: values.all,
    live: values.live,
    extension: builtFor(browser),
    pictures: resolve('.demo', language === 'en' ? browser : `${browser}-${language}`),
  };
}
