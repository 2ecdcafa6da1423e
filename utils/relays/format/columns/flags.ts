import type { DirectoryRelay } from '../../directory.ts';

export interface Flags {
  readonly guard: boolean | undefined;
  readonly exit: boolean | undefined;
  readonly hasFingerprint: boolean;
}

const KNOWN = [false, true, undefined];

/** All combinations of flags. A relay's flags are stored as their index here. */
const FLAGS: readonly Flags[] = [false, true].flatMap((hasFingerprint) =>
  KNOWN.flatMap((exit) => KNOWN.map((guard) => ({ guard, exit, hasFingerprint }))),
);

export function numberOfFlags({ guard, exit, fingerprint }: DirectoryRelay): number {
  return KNOWN.indexOf(guard) + 3 * KNOWN.indexOf(exit) + (fingerprint === undefined ? 0 : 9);
}

export function flagsOfNumber(number: number): Flags | undefined {
  return FLAGS[number];
}
