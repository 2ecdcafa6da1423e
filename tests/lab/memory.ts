import { readdirSync, readFileSync } from 'node:fs';

/** One process: kB that are its own, or its share of what is shared (PSS). */
interface Used {
  readonly command: string;
  readonly kB: number;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    // It ended between the listing and the reading.
    if (fault instanceof Error && 'code' in fault && (fault.code === 'ENOENT' || fault.code === 'ESRCH'))
      return '';
    throw fault;
  }
}

/** Every process of the lab: its namespace has no others. */
export function memoryInUse(): readonly Used[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({
      command: read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim(),
      kB: Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
    }));
}
