/** The whole walk through the conditions: nearly all of it is waiting, so it has a world of its own. */
import './conditions.part.ts';
import { afterAll } from 'vitest';
import { browser, world } from './fixture.ts';

afterAll(async () => {
  await browser.close();
  world.stop();
});
