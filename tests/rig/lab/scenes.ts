import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { BrowserName } from '../browsers/find.ts';
import type { Recorded, Scene } from './snapshot.ts';

/** Block → its scene, or the id of an earlier block whose scene differs in times and addresses only. */
export type Scenes = Readonly<Record<string, Scene | string>>;

const FOLDER = 'tests/lab/scenes';
const fileOf = (browser: BrowserName, connection: string) => `${FOLDER}/${browser}-${connection}.json`;

/** @returns an empty object where none were recorded */
export function loadScenes(browser: BrowserName, connection: string): Scenes {
  const file = fileOf(browser, connection);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** Writes one row per line, for readable diffs. */
export function saveScenes(browser: BrowserName, connection: string, scenes: Scenes): void {
  const written = Object.entries(scenes).map(([block, scene]) => `${JSON.stringify(block)}: ${lines(scene)}`);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(browser, connection), `{\n${written.join(',\n')}\n}\n`);
}

function lines(scene: Scenes[string]): string {
  if (typeof scene === 'string') return JSON.stringify(scene);
  const { rows, ...outcome } = scene;
  const written = rows.map((row) => JSON.stringify(row)).join(',\n');
  return `${JSON.stringify(outcome).slice(0, -1)},"rows":[\n${written}\n]}`;
}

/** @returns the scene of a block, its own or the one that it refers to */
export function sceneOf(scenes: Scenes, block: string): Scene | undefined {
  const scene = scenes[block];
  return typeof scene === 'string' ? sceneOf(scenes, scene) : scene;
}

/**
 * The scenes after a new run. A scene that differs from the recorded one in times and addresses only stays unchanged, so that
 * the diff shows real changes only.
 */
export function updatedScenes(
  before: Scenes,
  recorded: readonly Pick<Recorded, 'snapshot' | 'scene'>[],
): Scenes {
  const scenes: Record<string, Scene | string> = {};
  const first = new Map<string, string>();
  for (const { snapshot, scene } of recorded) {
    const { block } = snapshot;
    const key = comparisonKey(scene);
    const same = first.get(key);
    const old = sceneOf(before, block);
    scenes[block] = same ?? (old !== undefined && comparisonKey(old) === key ? old : scene);
    if (same === undefined) first.set(key, block);
  }
  return scenes;
}

/** Fields whose values differ from run to run: only their presence is compared. */
const IGNORED_VALUES = [
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

/** A text that is equal for two scenes that differ in ignored values and in the order of rows only. */
function comparisonKey({ rows, verdict, reason, techniques, by }: Scene): string {
  const keys = rows.map((row) =>
    JSON.stringify(row, (key, value) => (IGNORED_VALUES.includes(key) ? true : value)),
  );
  return JSON.stringify([verdict, reason, techniques, by, keys.sort()]);
}
