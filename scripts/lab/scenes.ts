import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { BrowserName } from '../browsers/find.ts';
import type { Played, Scene } from './shown.ts';

/** Block → what was measured, or the block before it that was the same but for times and addresses. */
export type Scenes = Readonly<Record<string, Scene | string>>;

const FOLDER = 'tests/lab/scenes';
const fileOf = (browser: BrowserName, connection: string) => `${FOLDER}/${browser}-${connection}.json`;

/** @returns nothing where no run was ever saved */
export function loadScenes(browser: BrowserName, connection: string): Scenes {
  const file = fileOf(browser, connection);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** One row a line, so that a diff reads. */
export function saveScenes(browser: BrowserName, connection: string, scenes: Scenes): void {
  const written = Object.entries(scenes).map(([block, one]) => `${JSON.stringify(block)}: ${lines(one)}`);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(browser, connection), `{\n${written.join(',\n')}\n}\n`);
}

function lines(scene: Scenes[string]): string {
  if (typeof scene === 'string') return JSON.stringify(scene);
  const { rows, ...shown } = scene;
  const written = rows.map((row) => JSON.stringify(row)).join(',\n');
  return `${JSON.stringify(shown).slice(0, -1)},"rows":[\n${written}\n]}`;
}

/** @returns the scene of a block, wherever it stands */
export function sceneOf(scenes: Scenes, block: string): Scene | undefined {
  const scene = scenes[block];
  return typeof scene === 'string' ? sceneOf(scenes, scene) : scene;
}

/**
 * Scenes after another run. What differs from the last run by times and addresses only stays as it was, so that the diff
 * shows what is news.
 */
export function renewed(before: Scenes, played: readonly Pick<Played, 'shown' | 'scene'>[]): Scenes {
  const scenes: Record<string, Scene | string> = {};
  const first = new Map<string, string>();
  for (const { shown, scene } of played) {
    const { block } = shown;
    const kind = kindOf(scene);
    const same = first.get(kind);
    const old = sceneOf(before, block);
    scenes[block] = same ?? (old !== undefined && kindOf(old) === kind ? old : scene);
    if (same === undefined) first.set(kind, block);
  }
  return scenes;
}

/** Numbers, addresses and names that differ from run to run: only that they are there counts. */
const VARIES = [
  'at',
  'elapsed',
  'listDate',
  'address',
  'addresses',
  'relays',
  'country',
  'peer',
  'flow',
  'clock',
];

/** What happened, so that two runs can be compared. */
function kindOf({ rows, verdict, reason, techniques, by }: Scene): string {
  const kinds = rows.map((row) => JSON.stringify(row, (key, value) => (VARIES.includes(key) ? true : value)));
  return JSON.stringify([verdict, reason, techniques, by, kinds.sort()]);
}
