import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const PROGRAM = 'obfs4proxy';

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** How a torrc names the program: tor itself does not look along PATH. @throws Error where it is not there */
export function obfs4Line(): string {
  const files = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, PROGRAM));
  const file = files.find(isProgram);
  if (file === undefined) throw new Error(`${PROGRAM} is not on the PATH.`);
  return `obfs4 exec ${file}`;
}
