import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '../browsers/browser.ts';
import type { Condition } from '../world/condition.ts';
import type { World } from '../world/world.ts';
import { contradictions } from './expected.ts';
import { takeFirstRun } from './first-run.ts';
import { fullCheck, type SeenPopup } from './popup.ts';

const SYMBOLS: Readonly<Record<string, string>> = {
  tor: '◎',
  'not-tor': '→',
  mixed: '◐',
  unknown: '◌',
};

/**
 * Switches through conditions: lets the popup check, prints what it shows, saves its picture.
 * @param pictures the folder for the pictures
 * @returns how many popups contradicted their condition
 */
export async function takeScreenshots(
  browser: Browser,
  world: World,
  conditions: readonly Condition[],
  pictures: string,
): Promise<number> {
  mkdirSync(pictures, { recursive: true });
  const page = await browser.open('popup.html');
  const { heading } = await takeFirstRun(page, join(pictures, '0-first-run.png'));
  console.log(`First run: "${heading}"`);
  let wrong = 0;
  for (const [index, { id, title }] of conditions.entries()) {
    console.log(`\n${index + 1}/${conditions.length} ${id}: ${title}`);
    await world.set(id);
    const seen = await fullCheck(browser, page);
    await page.screenshot(join(pictures, `${id}.png`));
    const against = contradictions(id, browser.name, seen);
    if (against.length > 0) wrong += 1;
    print(seen, against);
  }
  console.log(`\nPictures of the popup: ${pictures}`);
  return wrong;
}

function print({ verdict, headline, caveats, warning }: SeenPopup, against: readonly string[]): void {
  console.log(`    ${SYMBOLS[verdict] ?? '?'} ${headline}`);
  if (warning !== undefined) console.log(`    ⊘ ${warning.text}`);
  for (const caveat of caveats) console.log(`    ! ${caveat}`);
  for (const reason of against) console.log(`    CONTRADICTION: ${reason}`);
}
