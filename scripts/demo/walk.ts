import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '../browsers/browser.ts';
import { CONDITIONS } from '../world/conditions.ts';
import type { World } from '../world/world.ts';
import { contradictions } from './expected.ts';
import { fullCheck, type SeenPopup } from './popup.ts';

const SYMBOLS: Readonly<Record<string, string>> = {
  tor: '◎',
  'not-tor': '→',
  mixed: '◐',
  sees: '→',
  works: '✓',
  blocked: '⊘',
  unknown: '◌',
  'not-asked': '–',
  waiting: '…',
};

/**
 * Walks through all conditions: lets the real popup check, prints what it shows, saves its picture.
 * @returns how many popups contradicted their condition.
 */
export async function walk(browser: Browser, world: World, pictures: string): Promise<number> {
  mkdirSync(pictures, { recursive: true });
  const page = await browser.open('popup.html');
  await page.screenshot(join(pictures, '0-first-run.png'));
  let wrong = 0;
  for (const { id, title } of CONDITIONS) {
    await world.set(id);
    const seen = await fullCheck(browser, page);
    await page.screenshot(join(pictures, `${id}.png`));
    const against = contradictions(id, browser.name, seen);
    if (against.length > 0) wrong += 1;
    print(`${id} (${title})`, seen, against);
  }
  console.log(`\nPictures of the popup: ${pictures}`);
  return wrong;
}

function print(
  condition: string,
  { verdict, headline, rows, caveats, warning }: SeenPopup,
  against: readonly string[],
): void {
  console.log(`\n${condition}\n  ${SYMBOLS[verdict] ?? '?'} ${headline}`);
  const evidence = rows.map(({ endpoint, shape, says }) => `${SYMBOLS[shape] ?? '?'} ${endpoint}: ${says}`);
  const warned = warning === undefined ? [] : [`⊘ ${warning.text}`];
  const lines = [...warned, ...caveats.map((caveat) => `! ${caveat}`), ...evidence];
  for (const line of lines) console.log(`      ${line}`);
  for (const reason of against) console.log(`  CONTRADICTION: ${reason}`);
}
