import { mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { until } from '../../scripts/browsers/wait.ts';

/** What became of one thing under one block. */
export interface Measured {
  readonly block: string;
  readonly connection: string;
  /** The one that the client went by, where it matters which; else it chose by itself. */
  readonly guard?: string;
  readonly subject: string;
  readonly outcome: string;
}

const FILE = 'tests/lab/measured.json';
/** Who holds this folder may write. */
const LOCK = '.output/measured.lock';

export function loadMeasured(): readonly Measured[] {
  return JSON.parse(readFileSync(FILE, 'utf8'));
}

function hold(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') return false;
    throw fault;
  }
}

/** Writes anew what is kept of a connection; what other units found, or find meanwhile, stays. */
export async function renewMeasured(connection: string, found: readonly Measured[]): Promise<void> {
  mkdirSync('.output', { recursive: true });
  await until(`who holds ${LOCK} to have written (or, where nobody runs, rmdir it)`, hold);
  try {
    const others = loadMeasured().filter((one) => one.connection !== connection);
    const rows = [...others, ...found].sort((one, two) => two.connection.localeCompare(one.connection));
    // Put in place at once, so that nobody ever reads half of it.
    writeFileSync(`${FILE}.new`, `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
    renameSync(`${FILE}.new`, FILE);
  } finally {
    rmdirSync(LOCK);
  }
}
