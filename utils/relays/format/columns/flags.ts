import type { DirectoryRelay } from '../../directory.ts';

export interface Flags {
  readonly guard: boolean | undefined;
  readonly exit: boolean | undefined;
}

const KNOWN = [false, true, undefined];

/** All combinations of flags. A relay's flags are stored as their index here. */
const FLAGS: readonly Flags[] = KNOWN.flatMap((exit) => KNOWN.map((guard) => ({ guard, exit })));

export function numberOfFlags({ guard, exit }: DirectoryRelay): number {
  return KNOWN.indexOf(guard) + 3 * KNOWN.indexOf(exit);
}

export function flagsOfNumber(number: number): Flags | undefined {
  return FLAGS[number];
}
