import type { Plugin } from 'vite';

/** WXT's own, and empty: otherwise a file of every page. */
const EMPTY_MODULE = 'virtual:wxt-html-plugins';
/** WXT puts a half kB of logging around such a script. */
const UNLISTED = /virtual:wxt-unlisted-script-entrypoint\?(.*)/;
const PAGE = /\/entrypoints\/(\w+)\/index\.html$|\?page=(\w+)$/;

/** Large packages that no first frame needs: the pages share them, for the size of the package. */
const PACKAGES = /\/node_modules\/(ipaddr\.js|valibot|webextension-polyfill|@wxt-dev)\//;
/**
 * So they do our own code that reads what is stored. It keeps no state. Of what reads addresses each uses little, and the explainer
 * reads its link at once.
 */
const OWN = /\/utils\/(?:parse\/(?!address|host|deep-link)|relays\/format\/)/;
/** Each in a file of its own: in that of a page which loads it at once, all others would have to load that page. */
const LIBRARIES = {
  test: PACKAGES,
  name: (id: string) => PACKAGES.exec(id)?.[1]?.replace(/\W/g, '') ?? null,
  priority: 1,
};
/** The sources of facts, too, in a file of their own: in the explainer's, another page would load that. */
const SOURCES = { test: /\/utils\/scenarios\/(?:sources\/|cited)/, name: 'sources', priority: 1 };

/** Pages that are opened now and then, and wait for no button: they share their files, for the size of the package. */
const SHARING = ['log', 'survey', 'ways', 'exposure', 'japan'];

/** They wait, before they end, for code that needs their page's file: in that file themselves, they would wait for ever. */
const WAITING = /\/entrypoints\/(?:explainer|options|ways)\/main\.tsx\?/;

/**
 * Every file takes the browser time before a page's first frame, and left to itself the bundler makes one of every few
 * modules that pages share: eleven. So each page has modules of its own, and what it loads at once is one file, or two. The package
 * is a few kB larger for it.
 */
export function eachPageInOneFile(): Plugin {
  return {
    name: 'each-page-in-one-file',
    enforce: 'pre',
    apply: 'build',
    config: ({ build }) =>
      build?.lib
        ? {}
        : {
            build: {
              rolldownOptions: {
                output: {
                  codeSplitting: {
                    includeDependenciesRecursively: false,
                    groups: [LIBRARIES, SOURCES, { name: nameOf }],
                  },
                },
              },
            },
          },
    async resolveId(source, importer = '', options) {
      const page = pageOf(importer);
      if (page === undefined || /\.(?:css|html)$/.test(source)) return null;
      if (source.includes(EMPTY_MODULE)) return `\0nothing?page=${page}`;
      const resolved = await this.resolve(source, importer.replace(/\?.*/, ''), options);
      return resolved === null || resolved.id.includes('?') || isShared(resolved.id)
        ? resolved
        : { ...resolved, id: `${resolved.id}?page=${page}` };
    },
    load(id) {
      const [, script] = UNLISTED.exec(id) ?? [];
      if (script !== undefined) return `import it from ${JSON.stringify(script)};\nit.main();`;
      return id.startsWith('\0nothing') ? '' : undefined;
    },
  };
}

const isShared = (id: string) => [PACKAGES, OWN, SOURCES.test].some((shared) => shared.test(id));

/** What is known of a module: what imports it at once. */
interface Graph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/**
 * The page's name for what it loads at once. None for what pages share, and for styles: in the file of a page, whoever shares them
 * would load that page's file and its styles.
 */
function nameOf(id: string, graph: Graph): string | null {
  if (pageOf(id) === undefined || WAITING.test(id)) return null;
  const above = new Set([id]);
  for (const one of above) {
    if (one.endsWith('.html') && one !== id) return pageOf(one) ?? null;
    for (const importer of graph.getModuleInfo(one)?.importers ?? []) above.add(importer);
  }
  return null;
}

function pageOf(id: string): string | undefined {
  const [, entry, page = entry] = PAGE.exec(id) ?? [];
  return page === undefined || SHARING.includes(page) ? undefined : page;
}
