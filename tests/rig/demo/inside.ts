/** Runs inside the simulated network; started by `scripts/start.ts`. */
import { launch } from '../browsers/launch.ts';
import { CONDITIONS, conditionWith } from '../world/conditions.ts';
import { ADDRESSES } from '../world/hosts.ts';
import { prepareNamespace } from '../world/prepare.ts';
import { startWorld } from '../world/world.ts';
import { parseStartOptions } from './options.ts';
import { REPRESENTATIVE } from './representative.ts';
import { takeScreenshots } from './screenshots.ts';

const options = parseStartOptions(process.argv.slice(2));
prepareNamespace(ADDRESSES);
console.log('Starting the simulated network …');
const world = await startWorld();
console.log(`Starting ${options.browser} …`);
const browser = await launch(options.browser, {
  extension: options.extension,
  trust: world,
  headless: options.headless,
  language: options.language,
});
if (options.headless) {
  const conditions = options.all ? CONDITIONS : REPRESENTATIVE.map(conditionWith);
  console.log(
    options.all
      ? `All ${conditions.length} conditions of the network, without a window.`
      : `${conditions.length} conditions of the network, without a window. All ${CONDITIONS.length}: npm start -- --all`,
  );
  const wrong = await takeScreenshots(browser, world, conditions, options.pictures);
  await browser.close();
  if (wrong > 0) console.error(`${wrong} popups contradict their condition.`);
  process.exit(wrong === 0 ? 0 : 1);
}
await browser.goto('http://control.demo/');
console.log(
  'The browser is open in the simulated network. Click the button in the toolbar; http://control.demo/ switches the conditions. Ctrl-C ends it.',
);
await browser.closed;
process.exit(0);
