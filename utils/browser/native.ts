/**
 * The browser's own API without the polyfill, for what is needed before the first frame: both browsers return promises
 * there (Chromium in Manifest V3, and Firefox).
 */
export const native: typeof import('wxt/browser')['browser'] =
  Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
