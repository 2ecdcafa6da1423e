import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { BrowserName } from '../browsers/find.ts';
import { RESULTS } from '../runner/run.ts';
import { CONNECTIONS } from './connections.ts';
import { EXPECTED } from './expected.ts';
import { loadScenes, saveScenes, updatedScenes } from './scenes.ts';
import { type Recorded, type RecordedShard, type Snapshot, snapshotFile } from './snapshot.ts';

const FOLDER = `${RESULTS}/matrix`;
const HEADER = 'connection       block                took    verdict                              warning';
const fileOf = (shard: string, browser: BrowserName) => `${FOLDER}/${shard}-${browser}.json`;

/** Saves the result of a shard until its next run. */
export function saveRecorded(recorded: RecordedShard): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(recorded.shard, recorded.browser), JSON.stringify(recorded));
}

/** Deletes the result of an earlier run, so that it cannot pass for the result of this one. */
export function deleteRecorded(shard: string, browsers: readonly BrowserName[]): void {
  for (const browser of browsers) rmSync(fileOf(shard, browser), { force: true });
}

/** The latest results of all shards in a browser. */
export function recordedShards(browser: BrowserName): readonly RecordedShard[] {
  if (!existsSync(FOLDER)) return [];
  const shards = readdirSync(FOLDER)
    .sort()
    .map((name): RecordedShard => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')));
  return shards.filter((shard) => shard.browser === browser);
}

/** The cells of all shards, in the order of the table. */
function inTableOrder(shards: readonly RecordedShard[]): readonly Recorded[] {
  const byCell = new Map(
    shards
      .flatMap(({ cells }) => cells)
      .map((cell) => [`${cell.snapshot.connection}/${cell.snapshot.block}`, cell]),
  );
  return allCells().flatMap((cell) => byCell.get(cell) ?? []);
}

function allCells(): readonly string[] {
  return CONNECTIONS.flatMap(({ id }) => Object.keys(EXPECTED[id] ?? {}).map((block) => `${id}/${block}`));
}

function secondsOf(shards: readonly RecordedShard[]): number {
  const took = Math.max(...shards.map(({ ended }) => ended)) - Math.min(...shards.map(({ begun }) => begun));
  return Math.round(took / 1000);
}

/** From the start of the first lab to the end of the last cell in either browser. @returns s */
export function secondsOfMatrix(): number {
  return secondsOf([...recordedShards('chromium'), ...recordedShards('firefox')]);
}

function tableOf(browser: BrowserName, shards: readonly RecordedShard[]): string {
  const cells = inTableOrder(shards);
  const missing = allCells().length - cells.length;
  const wrong = cells.filter(({ disagrees }) => disagrees).length;
  const summary = `${browser}: ${cells.length} cells${missing > 0 ? `, ${missing} not run` : ''}, ${wrong} disagreements, ${secondsOf(shards)} s from the first lab's start to the last cell`;
  return `${[summary, HEADER, ...cells.flatMap(({ lines }) => lines)].join('\n')}\n`;
}

/** Rewrites the recorded snapshots and scenes of a browser: those of every column whose cells are all there and agree. */
function update(browser: BrowserName, cells: readonly Recorded[]): void {
  const before: readonly Snapshot[] = JSON.parse(readFileSync(snapshotFile(browser), 'utf8'));
  const snapshots = CONNECTIONS.flatMap(({ id }) => {
    const recorded = cells.filter(({ snapshot }) => snapshot.connection === id);
    const isComplete = recorded.length === Object.keys(EXPECTED[id] ?? {}).length;
    if (!isComplete || recorded.some(({ disagrees }) => disagrees))
      return before.filter(({ connection }) => connection === id);
    saveScenes(browser, id, updatedScenes(loadScenes(browser, id), recorded));
    return recorded.map(({ snapshot }) => snapshot);
  });
  const rows = snapshots.map((snapshot) => `  ${JSON.stringify(snapshot)}`);
  writeFileSync(snapshotFile(browser), `[\n${rows.join(',\n')}\n]\n`);
}

/**
 * Writes the table of a browser from the results of its shards so far. With `isUpdate` it also rewrites the recorded snapshots
 * and scenes of whole columns. Several processes may call this at the same time: each reads the
 * results again after it has written, so the last one to write has seen all of them.
 * @returns the table's file
 */
export function writeMatrix(browser: BrowserName, isUpdate: boolean): string {
  const file = `${RESULTS}/matrix-${browser}.txt`;
  for (;;) {
    const shards = recordedShards(browser);
    const cells = inTableOrder(shards);
    writeFileSync(file, tableOf(browser, shards));
    if (isUpdate) update(browser, cells);
    if (JSON.stringify(recordedShards(browser)) === JSON.stringify(shards)) return file;
  }
}
