import { browser } from 'wxt/browser';

export function ownVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Name and main version, as the browser gives them to every site; nothing where it gives neither. */
export function browserNamed(userAgent: string): Readonly<Record<string, string>> {
  const [, name, version] = /(Firefox|Chrome)\/(\d+)/.exec(userAgent) ?? [];
  return name === undefined || version === undefined ? {} : { browser_name: name, browser_version: version };
}
