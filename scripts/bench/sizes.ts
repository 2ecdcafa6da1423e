import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserName } from '../../tests/rig/browsers/find.ts';
import { builtFor } from '../../tests/rig/build.ts';

const OUTPUT = '.output';

/** Bytes of a production build. */
export interface Sizes {
  /** Scripts that load before the popup draws the verdict: those that its page names, and what these import at once. */
  readonly beforeVerdict: number;
  readonly beforeVerdictGzipped: number;
  /** All scripts that the popup can ever load, by itself or after a click. */
  readonly popup: number;
  readonly popupGzipped: number;
  readonly popupCss: number;
  readonly background: number;
  readonly backgroundGzipped: number;
  readonly zip: number;
}

/** @param browser whose production build and zip lie under `.output` */
export function sizesOf(browser: BrowserName): Sizes {
  const directory = builtFor(browser);
  const named = namedIn(join(directory, 'popup.html'));
  const first = reach(popupScripts(directory), AT_ONCE);
  const all = reach(popupScripts(directory), EVER);
  const background = [join(directory, 'background.js')];
  return {
    beforeVerdict: rawSize(first),
    beforeVerdictGzipped: gzippedSize(first),
    popup: rawSize(all),
    popupGzipped: gzippedSize(all),
    popupCss: rawSize(named.filter((file) => file.endsWith('.css'))),
    background: rawSize(background),
    backgroundGzipped: gzippedSize(background),
    zip: statSync(zipOf(browser)).size,
  };
}

/** `import … from "./a.js"` and `import "./a.js"`, as the bundler writes them. */
export const AT_ONCE = /(?:from|import)\s*"\.\/([\w.-]+\.js)"/g;
/** Also `import("./a.js")`. */
export const EVER = /[`'"]\.\/([\w.-]+\.js)[`'"]/g;

/** The scripts that the popup's page names. @param directory of a production build */
export function popupScripts(directory: string): readonly string[] {
  return namedIn(join(directory, 'popup.html')).filter(isScript);
}

/** The scripts themselves, and what they import. */
export function reach(scripts: readonly string[], imports: RegExp): readonly string[] {
  const reached = new Set(scripts);
  for (const script of reached) {
    for (const [, name = ''] of readFileSync(script, 'utf8').matchAll(imports)) {
      reached.add(join(dirname(script), name));
    }
  }
  return [...reached];
}

function namedIn(page: string): readonly string[] {
  const html = readFileSync(page, 'utf8');
  return [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, name = '']) => join(dirname(page), name));
}

function isScript(file: string): boolean {
  return file.endsWith('.js');
}

function rawSize(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}

/** Each by itself: so a server would send them. */
function gzippedSize(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
}

/** @throws Error where there is no zip, or more than one */
function zipOf(browser: BrowserName): string {
  const ending = browser === 'chromium' ? '-chrome.zip' : '-firefox.zip';
  const [zip, ...others] = readdirSync(OUTPUT).filter((file) => file.endsWith(ending));
  if (zip === undefined || others.length > 0) throw new Error(`${OUTPUT} needs one file *${ending}.`);
  return join(OUTPUT, zip);
}
