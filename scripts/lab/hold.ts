/** Runs in the lab, as the customer, until it is ended: takes words at the keyboard, and opens a browser. */
import { createInterface } from 'node:readline';
import type { Browser } from '../browsers/browser.ts';
import { launch } from '../browsers/launch.ts';
import { builtFor } from '../build.ts';
import { announceChange } from '../world/network.ts';
import { BLOCKS } from './blocks.ts';
import { CONNECTIONS, connectAs, connectionWith, LEFT_OUT } from './connections.ts';
import { startLab } from './lab.ts';
import { parseLabOptions } from './options.ts';

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

/** A browser keeps its proxy for life: so another connection is another browser. */
async function connection(id: string): Promise<void> {
  await lab.block('none');
  const chosen = connectionWith(id);
  const socks = await connectAs(lab, chosen);
  console.log(`Connection: ${chosen.title}.`);
  if (options.browser === undefined) return;
  await browser?.close();
  browser = await launch(options.browser, {
    extension: builtFor(options.browser),
    trust: lab.trust,
    headless: !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY,
    ...(socks ? { socks, onionNames: false } : {}),
  });
}

function help(): void {
  const rows = (all: readonly { readonly id: string; readonly title: string }[]) =>
    all.map(({ id, title }) => `  ${id.padEnd(22)}${title}`).join('\n');
  console.log(
    `connection ID\n${rows(CONNECTIONS)}\nblock ID\n${rows(BLOCKS)}\n${LEFT_OUT}\nCtrl-C ends the lab.`,
  );
}

async function obey(line: string): Promise<void> {
  const [word, id = ''] = line.trim().split(/\s+/);
  if (word === 'block') await block(id);
  else if (word === 'connection') await connection(id);
  else help();
}

await connection(options.connection);
await block(options.block);
help();
const keyboard = createInterface({ input: process.stdin });
let last: Promise<void> = Promise.resolve();
keyboard.on('line', (line) => {
  last = last.then(() => obey(line)).catch((fault: Error) => console.error(fault.message));
});
// Where nobody types, it waits all the same.
setInterval(() => undefined, 60_000);
