import type { Plugin } from 'vite';

/** What one browser's build does not need, as an empty module in its place. */
export const NEEDLESS = {
  // Firefox's own API is what the polyfill makes of Chromium's: there it only passes it on.
  firefox: {
    '/webextension-polyfill/dist/browser-polyfill.js': 'export default globalThis.browser;',
    '/utils/parse/chromium-errors.ts': 'export const CHROMIUM_ERRORS = new Map();',
  },
  // Only Firefox says in sentences why TLS failed, and has the permission `dns`. And no page is in a private window there: `shownIn` says why.
  chrome: {
    '/utils/browser/tls-sentences.ts': 'export const tlsSentences = async () => new Map();',
    '/utils/parse/sentence-fingerprint.ts': "export const fingerprintOf = () => '';",
    // Only Firefox says who signed a certificate.
    '/utils/browser/foreign-authority.ts':
      'export const CERTIFICATES_ARE_REPORTED = false; export const authorityHints = async () => ({});',
    '/utils/parse/firefox-errors.ts': 'export const FIREFOX_ERRORS = new Map();',
    '/utils/browser/resolve.ts': 'export const resolve = async () => undefined;',
    '/utils/browser/checks-for-pages.ts': 'export const onPageConnected = () => {};',
  },
} as const;

/** Leaves out of a build what only other browsers need: each has its own names for failures, and reads no other's. */
export function forBrowser(browser: string): Plugin {
  const needless = Object.entries(browser === 'firefox' ? NEEDLESS.firefox : NEEDLESS.chrome);
  return {
    name: 'for-browser',
    enforce: 'pre',
    apply: 'build',
    load: (id) => needless.find(([ending]) => id.replace(/\?.*/, '').endsWith(ending))?.[1],
  };
}
