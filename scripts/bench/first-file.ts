import type { Plugin } from 'vite';

const FIRST = '/entrypoints/popup/main.ts';
/** WXT's own, empty, and otherwise a file of every page. */
const EMPTY_MODULE = 'virtual:wxt-html-plugins';

/**
 * Every file takes the browser time before the popup's first frame, and left to itself the bundler makes one of every
 * few modules that pages share: eleven. What the popup draws first is one file, with what other pages use of it.
 */
export function firstInOneFile(): Plugin {
  return {
    name: 'first-in-one-file',
    config: ({ build }) =>
      build?.lib
        ? {}
        : { build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: nameOf }] } } } } },
  };
}

/** What is known of a module: what imports it at once, and whether it is an entry. */
interface Graph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

function nameOf(id: string, graph: Graph): string | null {
  return id.includes(EMPTY_MODULE) || isImportedBy(id, FIRST, graph) ? 'first' : null;
}

/** Whether `id` is imported at once, also by way of others, by the module whose path ends so. */
function isImportedBy(id: string, ending: string, graph: Graph): boolean {
  const above = new Set([id]);
  for (const one of above) {
    if (one.endsWith(ending)) return one !== id;
    for (const importer of graph.getModuleInfo(one)?.importers ?? []) above.add(importer);
  }
  return false;
}
