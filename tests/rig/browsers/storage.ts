import type { Browser } from './browser.ts';

/** @param evaluate runs an expression in a page of the extension's origin that does nothing else. */
export function storageBy(evaluate: (expression: string) => Promise<unknown>): Browser['storage'] {
  const local = '(globalThis.browser ?? chrome).storage.local';
  return {
    async get<Value>(key: string) {
      const name = JSON.stringify(key);
      return (await evaluate(`${local}.get(${name}).then((all) => all[${name}])`)) as Value | undefined;
    },
    async set(items) {
      await evaluate(`${local}.set(${JSON.stringify(items)})`);
    },
  };
}
