/** Runs in the lab's customer network until Ctrl-C: reads commands from the keyboard, and opens a browser. */
import { createInterface } from 'node:readline';
import type { Browser } from '../browsers/browser.ts';
import { launch } from '../browsers/launch.ts';
import { builtFor } from '../build.ts';
import { announceChange } from '../world/network.ts';
import { BLOCKS } from './blocks.ts';
import { applyConnection, CONNECTIONS, connectionWith, NOT_INCLUDED } from './connections.ts';
import { startLab } from './lab.ts';
import { parseLabOptions } from './options.ts';
import { settingsFor } from './proxy.ts';

const options = parseLabOptions(process.argv.slice(2));
const begun = Date.now();
const lab = await startLab();
console.log(
  `The lab is up after ${((Date.now() - begun) / 1000).toFixed(1)} s. Onion service: ${lab.network.onion}`,
);
let browser: Browser | undefined;

async function block(id: string): Promise<void> {
  const { title } = await lab.block(id);
  announceChange();
  console.log(`Block: ${title}.`);
}

/** The browser's proxy cannot be changed while it runs, so another connection needs another browser. */
async function connection(id: string): Promise<void> {
  await lab.block('none');
  const selected = connectionWith(id);
  await applyConnection(lab, selected);
  console.log(`Connection: ${selected.title}.`);
  if (options.browser === undefined) return;
  await browser?.close();
  browser = await launch(options.browser, {
    extension: builtFor(options.browser),
    trust: lab.trust,
    headless: !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY,
    ...settingsFor(selected.proxy, options.browser),
  });
}

function help(): void {
  const rows = (all: readonly { readonly id: string; readonly title: string }[]) =>
    all.map(({ id, title }) => `  ${id.padEnd(22)}${title}`).join('\n');
  console.log(
    `connection ID\n${rows(CONNECTIONS)}\nblock ID\n${rows(BLOCKS)}\n${NOT_INCLUDED}\nCtrl-C ends the lab.`,
  );
}

async function runCommand(line: string): Promise<void> {
  const [command, id = ''] = line.trim().split(/\s+/);
  if (command === 'block') await block(id);
  else if (command === 'connection') await connection(id);
  else help();
}

await connection(options.connection);
await block(options.block);
help();
const keyboard = createInterface({ input: process.stdin });
let last: Promise<void> = Promise.resolve();
keyboard.on('line', (line) => {
  last = last.then(() => runCommand(line)).catch((error: Error) => console.error(error.message));
});
// Keeps the process alive where standard input is closed.
setInterval(() => undefined, 60_000);
