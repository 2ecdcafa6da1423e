import { findProgram } from '../../browsers/find.ts';

const PROGRAM = 'obfs4proxy';

/** How a torrc names the program: tor itself does not look along PATH. @throws Error where it is not there */
export function obfs4Line(): string {
  const file = findProgram([PROGRAM]);
  if (file === undefined) throw new Error(`${PROGRAM} is not on the PATH.`);
  return `obfs4 exec ${file}`;
}
