/** `npm start`: builds the extension and opens it in a browser, in the simulated network or (`--live`) on the real internet. */
import { fileURLToPath } from 'node:url';
import { ensureInstalled, type Wanted } from '../tests/rig/browsers/install.ts';
import { launch } from '../tests/rig/browsers/launch.ts';
import { build } from '../tests/rig/build.ts';
import { parseStartOptions, type StartOptions } from '../tests/rig/demo/options.ts';
import { enterNamespace } from '../tests/rig/world/namespace.ts';

const INSIDE = fileURLToPath(new URL('../tests/rig/demo/inside.ts', import.meta.url));

async function start(options: StartOptions): Promise<number> {
  if (!options.live && process.platform !== 'linux') {
    throw new Error(
      'The simulated network needs Linux (network namespaces); `npm start -- --live` opens the extension on the real internet.',
    );
  }
  const wanted: Wanted[] = [options.browser];
  if (!options.live) wanted.push('network');
  if (options.language === 'ja') wanted.push('japanese');
  const installed = ensureInstalled(wanted);
  if (!installed.ok) throw new Error(installed.why);
  console.log(`Building the extension for ${options.browser} …`);
  build(options.browser);
  return options.live ? openLive(options) : enterNamespace(INSIDE, process.argv.slice(2));
}

async function openLive({ browser: name, extension, language }: StartOptions): Promise<number> {
  const browser = await launch(name, { extension, headless: false, language });
  console.log('The browser is open on the real internet. Click the button in the toolbar. Ctrl-C ends it.');
  await browser.closed;
  return 0;
}

try {
  process.exitCode = await start(parseStartOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
