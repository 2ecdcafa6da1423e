import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { BrowserName } from '../browsers/find.ts';
import { RESULTS } from '../testing/run.ts';
import { CONNECTIONS } from './connections.ts';
import { EXPECTED } from './expected.ts';
import { loadScenes, renewed, saveScenes } from './scenes.ts';
import { fixtureOf, type Played, type PlayedUnit } from './shown.ts';

const FOLDER = `${RESULTS}/matrix`;
const HEAD = 'connection       block                took    verdict                              warning';
const fileOf = (unit: string, browser: BrowserName) => `${FOLDER}/${unit}-${browser}.json`;

/** Keeps what a unit played, until it is played again. */
export function keepPlayed(played: PlayedUnit): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(played.unit, played.browser), JSON.stringify(played));
}

/** What a unit played earlier is not to be taken for what it plays now. */
export function forgetPlayed(unit: string, browsers: readonly BrowserName[]): void {
  for (const browser of browsers) rmSync(fileOf(unit, browser), { force: true });
}

/** What the units of a browser played last. */
export function playedIn(browser: BrowserName): readonly PlayedUnit[] {
  if (!existsSync(FOLDER)) return [];
  const units = readdirSync(FOLDER)
    .sort()
    .map((name): PlayedUnit => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')));
  return units.filter((unit) => unit.browser === browser);
}

/** In the order of the tables, whoever played them. */
function inOrder(units: readonly PlayedUnit[]): readonly Played[] {
  const all = new Map(
    units.flatMap(({ cells }) => cells).map((cell) => [`${cell.shown.connection}/${cell.shown.block}`, cell]),
  );
  return cellsOfAll().flatMap((at) => all.get(at) ?? []);
}

function cellsOfAll(): readonly string[] {
  return CONNECTIONS.flatMap(({ id }) => Object.keys(EXPECTED[id] ?? {}).map((block) => `${id}/${block}`));
}

function secondsOf(units: readonly PlayedUnit[]): number {
  const took = Math.max(...units.map(({ ended }) => ended)) - Math.min(...units.map(({ begun }) => begun));
  return Math.round(took / 1000);
}

/** From the first lab's start to the last cell in whichever browser. @returns s */
export function secondsOfMatrix(): number {
  return secondsOf([...playedIn('chromium'), ...playedIn('firefox')]);
}

function tableOf(browser: BrowserName, units: readonly PlayedUnit[]): string {
  const cells = inOrder(units);
  const missing = cellsOfAll().length - cells.length;
  const wrong = cells.filter(({ disagrees }) => disagrees).length;
  const head = `${browser}: ${cells.length} cells${missing > 0 ? `, ${missing} not played` : ''}, ${wrong} disagreements, ${secondsOf(units)} s from the first lab's start to the last cell`;
  return `${[head, HEAD, ...cells.flatMap(({ lines }) => lines)].join('\n')}\n`;
}

/** Writes the fixture and the scenes anew. */
function renew(browser: BrowserName, cells: readonly Played[]): void {
  for (const { id } of CONNECTIONS) {
    const played = cells.filter(({ shown }) => shown.connection === id);
    saveScenes(browser, id, renewed(loadScenes(browser, id), played));
  }
  const rows = cells.map(({ shown }) => `  ${JSON.stringify(shown)}`);
  writeFileSync(fixtureOf(browser), `[\n${rows.join(',\n')}\n]\n`);
}

/**
 * Writes the whole table of a browser, from what its units have left by now; and, where `renews`, the fixture and the scenes,
 * once all cells are there and none disagrees. Several may do so at once: each looks again after it has written, so the last to
 * write has seen all.
 * @returns the table's file
 */
export function writeMatrix(browser: BrowserName, renews: boolean): string {
  const file = `${RESULTS}/matrix-${browser}.txt`;
  for (;;) {
    const units = playedIn(browser);
    const cells = inOrder(units);
    writeFileSync(file, tableOf(browser, units));
    const isWhole = cells.length === cellsOfAll().length && cells.every(({ disagrees }) => !disagrees);
    if (renews && isWhole) renew(browser, cells);
    if (JSON.stringify(playedIn(browser)) === JSON.stringify(units)) return file;
  }
}
