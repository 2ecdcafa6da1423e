/** Makes a missing case of a closed union a compile error, and a fault where one slips through at run time. */
export function assertNever(value: never): never {
  throw new TypeError(`Not a known case: ${JSON.stringify(value)}`);
}
