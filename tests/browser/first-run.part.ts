import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { POPUP_SIZE } from '../rig/browsers/browser.ts';
import { takeFirstRun } from '../rig/demo/first-run.ts';
import { browser } from './fixture.ts';

it('the first picture of `npm start` shows the first run: its heading and its check button', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'pictures-')), 'first-run.png');
  const page = await browser.open('popup.html', POPUP_SIZE);
  const { heading, buttons } = await takeFirstRun(page, file);
  await page.close();
  expect(heading).toBe('Is this browser on Tor?');
  expect(buttons).toContain('Check now');
  expect(statSync(file).size).toBeGreaterThan(0);
});
