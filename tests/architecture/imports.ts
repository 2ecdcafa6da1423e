import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { MODULES, PRODUCT } from './modules.ts';

/** What a file imports, as written; imports of types count, and so do imports at run time. */
export function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import\(|import)\s*['"]([^'"]+)['"]/g)].map(([, from = '']) => from);
}

/** The project's own files that a file imports, from the root of the project. */
export function filesImportedBy(file: string): readonly string[] {
  return importsOf(file)
    .filter((from) => from.startsWith('.'))
    .map((from) => normalize(join(dirname(file), from)));
}

/** The module a file belongs to: the innermost. `public` stands for the files that ship as they are. */
export function moduleOf(path: string): string | undefined {
  if (path.startsWith('public/')) return 'public';
  return Object.keys(MODULES)
    .filter((name) => path.startsWith(`${name}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** Module → the other modules that its files really import, sorted. */
export function importsOfModules(): ReadonlyMap<string, readonly string[]> {
  const files = globSync(PRODUCT);
  return new Map(
    Object.keys(MODULES).map((name) => {
      const imported = files.filter((file) => moduleOf(file) === name).flatMap(filesImportedBy);
      const others = new Set(imported.map((path) => moduleOf(path) ?? path));
      others.delete(name);
      return [name, [...others].sort()];
    }),
  );
}

/** One cycle of a graph of imports, its first node again at the end; `undefined` where there is none. */
export function cycleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of graph.get(node) ?? []) {
      const found = visit(next, [...path, node]);
      if (found !== undefined) return found;
    }
    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const found = visit(node, []);
    if (found !== undefined) return found;
  }
  return undefined;
}
