/** Runs inside the demo world's own network; started by `scripts/start.ts`. */
import { launch } from '../browsers/launch.ts';
import { ADDRESSES } from '../world/places.ts';
import { prepareNamespace } from '../world/prepare.ts';
import { startWorld } from '../world/world.ts';
import { parseStartOptions } from './options.ts';
import { walk } from './walk.ts';

const options = parseStartOptions(process.argv.slice(2));
prepareNamespace(ADDRESSES);
const world = await startWorld();
const browser = await launch(options.browser, {
  extension: options.extension,
  trust: world,
  headless: options.headless,
  language: options.language,
});
if (options.headless) {
  const wrong = await walk(browser, world, options.pictures);
  await browser.close();
  if (wrong > 0) console.error(`${wrong} popups contradict their condition.`);
  process.exit(wrong === 0 ? 0 : 1);
}
await browser.goto('http://control.demo/');
console.log(
  'The demo world is open. Click the button in the toolbar; http://control.demo/ switches the conditions.',
);
await browser.closed;
process.exit(0);
