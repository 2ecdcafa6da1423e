/**
 * The browser's own API without the polyfill, for what the popup uses: both browsers return promises there (Chromium in
 * Manifest V3, and Firefox). The polyfill is 10 kB, a tenth of all that the popup may load.
 */
export const native: typeof import('wxt/browser')['browser'] =
  Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
