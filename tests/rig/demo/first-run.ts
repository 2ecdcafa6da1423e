import type { Page } from '../browsers/browser.ts';

/** What the popup shows before the first check. */
export interface SeenFirstRun {
  readonly heading: string;
  readonly buttons: readonly string[];
}

/** Saves a picture of a popup that was opened for the first time, once its view is drawn. @returns what the picture shows */
export async function takeFirstRun(page: Page, file: string): Promise<SeenFirstRun> {
  await page.waitFor("document.querySelector('.first-run h1')?.textContent");
  // A second frame begins when the first one is on the screen.
  await page.evaluate(() =>
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))).then(() => true),
  );
  const seen = await page.evaluate(() => ({
    heading: document.querySelector('.first-run h1')?.textContent ?? '',
    buttons: [...document.querySelectorAll('.first-run button')].map(({ textContent }) => textContent ?? ''),
  }));
  await page.screenshot(file);
  return seen;
}
