import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../tests/rig/browsers/find.ts';
import { builtFor } from '../../tests/rig/build.ts';
import { AT_ONCE, EVER, popupScripts, reach } from './sizes.ts';

/** The page to compare with. */
export const EMPTY = 'empty.html';
const HTML =
  '<!doctype html><meta charset="utf-8"><title>Empty</title><body style="width:380px;height:500px">Exposure for Tor</body>';

/** A copy of the built extension with an empty page beside the others. @returns its directory */
export function extensionWithEmptyPage(browser: BrowserName): string {
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  cpSync(builtFor(browser), directory, { recursive: true });
  writeFileSync(join(directory, EMPTY), HTML);
  return directory;
}

/** Such a copy whose popup has only what it loads before the verdict: all later scripts are empty. @returns its directory */
export function extensionWithFirstFrameOnly(browser: BrowserName): string {
  const directory = extensionWithEmptyPage(browser);
  const scripts = popupScripts(directory);
  const first = reach(scripts, AT_ONCE);
  const later = reach(scripts, EVER).filter((script) => !first.includes(script));
  if (later.length === 0) throw new Error('The popup has no later scripts.');
  for (const script of later) writeFileSync(script, 'export {};\n');
  return directory;
}
