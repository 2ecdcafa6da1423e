import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { BrowserName } from './browsers/find.ts';

/** The folder of a browser's production build. */
export const builtFor = (browser: BrowserName): string =>
  resolve(browser === 'chromium' ? '.output/chrome-mv3' : '.output/firefox-mv3');

/** The production build of the extension, and its zip, under `.output`. @throws where the build fails; its words are printed. */
export function build(browser: BrowserName): void {
  const args = browser === 'firefox' ? ['zip', '-b', 'firefox', '--mv3'] : ['zip'];
  try {
    execFileSync('node_modules/.bin/wxt', args, { stdio: 'pipe' });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && 'stderr' in error)
      console.error(`${error.stdout}${error.stderr}`);
    throw new Error(`The build for ${browser} failed.`);
  }
}
