import { mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { until } from '../rig/browsers/wait.ts';

/** What happened to one function of Tor under one block. */
export interface Measured {
  readonly block: string;
  readonly connection: string;
  /** The guard that the client had to use, where that decides the outcome; missing: the client chose. */
  readonly guard?: string;
  readonly subject: string;
  readonly outcome: string;
}

const FILE = 'tests/lab/measured.json';
/** The process that created this folder may write. */
const LOCK = '.output/measured.lock';

export function loadMeasured(): readonly Measured[] {
  return JSON.parse(readFileSync(FILE, 'utf8'));
}

function takeLock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Replaces the rows of a connection; the rows of others stay, also where another process writes them at the same time. */
export async function updateMeasured(connection: string, found: readonly Measured[]): Promise<void> {
  mkdirSync('.output', { recursive: true });
  await until(`the lock ${LOCK} (if no other process runs, remove it with rmdir)`, takeLock);
  try {
    const others = loadMeasured().filter((one) => one.connection !== connection);
    const rows = [...others, ...found].sort((one, two) => two.connection.localeCompare(one.connection));
    // Renaming is atomic: no process ever reads half of the file.
    writeFileSync(`${FILE}.new`, `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
    renameSync(`${FILE}.new`, FILE);
  } finally {
    rmdirSync(LOCK);
  }
}
