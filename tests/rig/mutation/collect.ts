import { format } from 'node:util';

export { expect } from 'vitest';

/** One test of a file that was imported. */
export interface Test {
  /** File and name; a name that occurs twice in a file is counted. */
  readonly id: string;
  readonly run: () => Promise<void>;
}
type Body = (...row: readonly unknown[]) => unknown;
type Group = (...row: readonly unknown[]) => void;

const tests = new Map<string, Test>();
let file = '';
let path: readonly string[] = [];

/** Imports a test file, which must take `describe`, `it` and `test` from this module. @returns its tests, in order */
export async function collect(name: string, load: () => Promise<unknown>): Promise<readonly Test[]> {
  file = name;
  const before = tests.size;
  await load();
  return [...tests.values()].slice(before);
}

function add(title: string, body: Body, row: readonly unknown[] = []): void {
  const name = `${file}#${[...path, title].join(' > ')}`;
  let id = name;
  for (let count = 2; tests.has(id); count += 1) id = `${name} (${count})`;
  tests.set(id, { id, run: async () => void (await body(...row)) });
}

function group(title: string, body: Group, row: readonly unknown[] = []): void {
  const outer = path;
  path = [...outer, title];
  body(...row);
  path = outer;
}

/** `"%s of $id"` for one row, as Vitest would say it, or nearly so. */
function titleOf(title: string, row: readonly unknown[]): string {
  const filled = title.replace(/\$(\w+)/g, (_, key) => String(Object(row[0])[key]));
  const places = filled.match(/%[sdifjoOc]/g)?.length ?? 0;
  return format(filled, ...row.slice(0, places));
}

/** `each` of `describe` or `it`: once for every row of the table. */
const eachOf =
  <Each extends Body>(once: (title: string, body: Each, row: readonly unknown[]) => void) =>
  (table: readonly unknown[]) =>
  (title: string, body: Each): void => {
    for (const one of table) {
      const row = Array.isArray(one) ? one : [one];
      once(titleOf(title, row), body, row);
    }
  };

export const describe: typeof group & { each: ReturnType<typeof eachOf<Group>> } = Object.assign(
  (title: string, body: Group) => group(title, body),
  { each: eachOf<Group>(group) },
);
export const it: typeof add & { each: ReturnType<typeof eachOf<Body>> } = Object.assign(
  (title: string, body: Body) => add(title, body),
  { each: eachOf<Body>(add) },
);
export const test = it;
