import { readdirSync, readFileSync } from 'node:fs';

/** A process and its memory in kB: its own, and its share of shared memory (PSS). */
interface ProcessMemory {
  readonly command: string;
  readonly kB: number;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    // The process has ended since it was listed, or the kernel has no such file: the caller tells the two apart.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return '';
    throw error;
  }
}

/** Empty for a process that has ended, and for a zombie. */
const commandOf = (pid: string) => read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();

/**
 * The memory of every process of the lab: its namespace has no others. Processes that end meanwhile are left out.
 * @throws Error where the kernel does not report a process's memory (smaps_rollup; 2026-11: since Linux 4.14)
 */
export function memoryInUse(): readonly ProcessMemory[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const kB = Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
      const command = commandOf(pid);
      if (command === '') return [];
      if (kB === 0) throw new Error(`The kernel does not report the memory of "${command}".`);
      return [{ command, kB }];
    });
}
