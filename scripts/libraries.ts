import type { Plugin } from 'vite';

/** The parts of the browser's API that the code calls through the polyfill; a test holds this list against the code. */
export const USED_APIS: readonly string[] = [
  'action',
  'alarms',
  'extension',
  'notifications',
  'permissions',
  'runtime',
  'tabs',
  'webRequest',
  'windows',
];

/** CommonJS, each in one file, and nothing else of the package. */
const COMMON_JS = ['/ipaddr.js/lib/ipaddr.js', '/webextension-polyfill/dist/browser-polyfill.js'];

/**
 * Leaves out of the libraries what is 4.6 kB of the background and no use there: how the polyfill wraps those parts of the
 * API that nothing here calls (it passes on what it knows nothing of), and CommonJS around modules that are imported.
 */
export function libraries(): Plugin {
  return {
    name: 'libraries',
    enforce: 'pre',
    apply: 'build',
    transform: (code, id) => {
      if (!COMMON_JS.some((file) => id.endsWith(file)) || code.startsWith('export default')) return undefined;
      return { code: asModule(id.includes('polyfill') ? withUsedApis(code) : code), map: null };
    },
  };
}

function asModule(code: string): string {
  return `const exports = {}, module = { exports };\n${code}\nexport default module.exports;\n`;
}

/** In the polyfill's file: JSON by part of the API, with the number of arguments of each function. */
const METADATA = /(?<=const apiMetadata = )\{.*?\n {6}\}(?=;)/s;

/** @throws Error where the polyfill's file has another shape */
export function withUsedApis(polyfill: string): string {
  if (!METADATA.test(polyfill)) throw new Error('The polyfill has another shape than it had (0.12.0).');
  return polyfill.replace(METADATA, (all) => {
    const parts = Object.entries<unknown>(JSON.parse(all)).filter(([part]) => USED_APIS.includes(part));
    return JSON.stringify(Object.fromEntries(parts));
  });
}
