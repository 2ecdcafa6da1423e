/** `npm start`: builds the extension and opens it in a browser, in the demo world or (`--live`) on the real internet. */
import { fileURLToPath } from 'node:url';
import { ensureInstalled, type Wanted } from './browsers/install.ts';
import { launch } from './browsers/launch.ts';
import { build } from './build.ts';
import { parseStartOptions, type StartOptions } from './demo/options.ts';
import { enterNamespace } from './world/namespace.ts';

async function start(options: StartOptions): Promise<number> {
  if (!options.live && process.platform !== 'linux') {
    throw new Error(
      'The demo world needs Linux (network namespaces); `npm start -- --live` opens the extension on the real internet.',
    );
  }
  const wanted: Wanted[] = [options.browser];
  if (!options.live) wanted.push('network');
  if (options.language === 'ja') wanted.push('japanese');
  const installed = ensureInstalled(wanted);
  if (!installed.ok) throw new Error(installed.why);
  console.log(`Building the extension for ${options.browser} …`);
  build(options.browser);
  if (!options.live)
    return enterNamespace(fileURLToPath(new URL('demo/inside.ts', import.meta.url)), process.argv.slice(2));
  const browser = await launch(options.browser, {
    extension: options.extension,
    headless: false,
    language: options.language,
  });
  console.log('On the real internet. Click the button in the toolbar.');
  await browser.closed;
  return 0;
}

try {
  process.exitCode = await start(parseStartOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
