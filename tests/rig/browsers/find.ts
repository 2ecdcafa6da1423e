import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

interface Whereabouts {
  /** Environment variable with the path; it has priority. */
  readonly variable: string;
  /** Names on PATH, or absolute paths; the first executable is used. */
  readonly candidates: readonly string[];
}

/** /usr/bin/chromium is a shell script on Debian that adds arguments of its own (2026-11): its binary comes first. */
export const DEBIANS_CHROMIUM = '/usr/lib/chromium/chromium';

const WHEREABOUTS: Readonly<Record<BrowserName, Whereabouts>> = {
  chromium: {
    variable: 'CHROME_PATH',
    candidates: [
      DEBIANS_CHROMIUM,
      'chromium',
      'chromium-browser',
      // Google's own Chrome 137 and later ignore --load-extension; puppeteer loads over the pipe, which works.
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    candidates: [
      '/usr/lib/firefox-esr/firefox-esr',
      'firefox-esr',
      'firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
  },
};

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns the absolute path of the program, or undefined where this machine has none. */
export function findBrowser(name: BrowserName): string | undefined {
  const { variable, candidates } = WHEREABOUTS[name];
  const given = process.env[variable];
  if (given) return isExecutable(given) ? given : undefined;
  return findProgram(candidates);
}

/** @param candidates absolute, or looked for along PATH @returns the absolute path of the first that is there */
export function findProgram(candidates: readonly string[]): string | undefined {
  const directories = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const paths = candidates.flatMap((candidate) =>
    isAbsolute(candidate) ? [candidate] : directories.map((directory) => join(directory, candidate)),
  );
  return paths.find(isExecutable);
}
