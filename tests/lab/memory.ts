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
    // It ended between the listing and the reading, or the kernel has no such file: who calls tells the two apart.
    if (fault instanceof Error && 'code' in fault && (fault.code === 'ENOENT' || fault.code === 'ESRCH'))
      return '';
    throw fault;
  }
}

/** A process that has ended has no command, and a zombie neither. */
const commandOf = (pid: string) => read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();

/**
 * Every process of the lab: its namespace has no others. Who ends meanwhile is left out.
 * @throws Error where this kernel does not tell what a process uses (smaps_rollup; 2026-11: since Linux 4.14)
 */
export function memoryInUse(): readonly Used[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const kB = Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
      const command = commandOf(pid);
      if (command === '') return [];
      if (kB === 0) throw new Error(`What "${command}" uses is not told here.`);
      return [{ command, kB }];
    });
}
