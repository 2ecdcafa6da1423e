import { findProgram } from '../../browsers/find.ts';

const PROGRAM = 'obfs4proxy';

/** The program for a torrc, with its full path: tor does not search PATH. @throws Error where it is not installed */
export function obfs4Line(): string {
  const file = findProgram([PROGRAM]);
  if (file === undefined) throw new Error(`${PROGRAM} is not on the PATH.`);
  return `obfs4 exec ${file}`;
}
