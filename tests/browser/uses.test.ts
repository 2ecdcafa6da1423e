/** One world and one browser for all, in this order: what must be fresh comes first. */
import './consent.part.ts';
import './lifetimes.part.ts';
import './stored.part.ts';
import './accessible.part.ts';
import './languages.part.ts';
import './explainer.part.ts';
import './invisible.part.ts';
import './directory.part.ts';
import './watch.part.ts';
import './forget.part.ts';
import './blocked.part.ts';
import './held-back.part.ts';
import './record.part.ts';
import './proxy.part.ts';
import { afterAll } from 'vitest';
import { browser, world } from './fixture.ts';

afterAll(async () => {
  await browser.close();
  world.stop();
});
