/** `npm run figures`: measures the figures of docs/figures.md. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ensureInstalled } from '../tests/rig/browsers/install.ts';
import { build } from '../tests/rig/build.ts';
import { enterNamespace } from '../tests/rig/world/namespace.ts';

const OUTPUT = '.output';
const DIRECTORIES = { Chromium: 'chrome-mv3', Firefox: 'firefox-mv3' } as const;

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** Raw and gzipped size of files together. */
function sizes(files: readonly string[]): string {
  const raw = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const zipped = files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
  return `${kilobytes(raw)} raw, ${kilobytes(zipped)} gzipped`;
}

/** The scripts and styles that a page names, and what those import, at once or later. */
function partsOf(directory: string, page: string, ending: string): string[] {
  const html = readFileSync(join(directory, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, name = '']) => join(directory, name));
  const parts = new Set(named);
  for (const part of parts) {
    if (!part.endsWith('.js')) continue;
    for (const [, name = ''] of readFileSync(part, 'utf8').matchAll(/[`'"]\.\/([\w-]+\.js)[`'"]/g)) {
      parts.add(join(dirname(part), name));
    }
  }
  return [...parts].filter((part) => part.endsWith(ending));
}

function zipOf(browser: string): number {
  const name = readdirSync(OUTPUT).find((file) => file.endsWith(`-${browser}.zip`));
  return name === undefined ? 0 : statSync(join(OUTPUT, name)).size;
}

const installed = ensureInstalled(['chromium', 'network']);
if (!installed.ok) throw new Error(installed.why);
build('chromium');
build('firefox');
console.log('| figure | value |\n|---|---|');
for (const [name, folder] of Object.entries(DIRECTORIES)) {
  const directory = join(OUTPUT, folder);
  console.log(`| ${name}: zip | ${kilobytes(zipOf(folder.replace('-mv3', '')))} |`);
  console.log(`| ${name}: popup JS | ${sizes(partsOf(directory, 'popup.html', '.js'))} |`);
  console.log(`| ${name}: popup CSS | ${sizes(partsOf(directory, 'popup.html', '.css'))} |`);
  console.log(`| ${name}: background | ${sizes([join(directory, 'background.js')])} |`);
}
const { permissions, host_permissions: hosts } = JSON.parse(
  readFileSync(join(OUTPUT, 'chrome-mv3/manifest.json'), 'utf8'),
);
console.log(`| permissions | ${permissions.join(', ')}; ${hosts.length} hosts |`);
execFileSync(process.execPath, ['scripts/figures/forecast.ts'], { stdio: 'inherit' });
process.exitCode = await enterNamespace(fileURLToPath(new URL('figures/first-paint.ts', import.meta.url)));
