import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserName } from './browsers/find.ts';

/** The folder of a browser's production build. */
export const builtFor = (browser: BrowserName): string =>
  resolve(browser === 'chromium' ? '.output/chrome-mv3' : '.output/firefox-mv3');

/** What a package must hold besides the program: this project's licence, and those of the code in it. */
const LICENCES = ['LICENSE.txt', 'THIRD-PARTY.txt'];

/** The production build of the extension, and its zip, under `.output`. @throws Error where the build fails, after printing the output, or where it has no licences */
export function build(browser: BrowserName): void {
  const args = browser === 'firefox' ? ['zip', '-b', 'firefox', '--mv3'] : ['zip'];
  try {
    execFileSync('node_modules/.bin/wxt', args, { stdio: 'pipe' });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && 'stderr' in error)
      console.error(`${error.stdout}${error.stderr}`);
    throw new Error(`The build for ${browser} failed.`);
  }
  const missing = LICENCES.filter((file) => !existsSync(`${builtFor(browser)}/${file}`));
  if (missing.length > 0) throw new Error(`The build for ${browser} has no ${missing.join(' and ')}.`);
}
