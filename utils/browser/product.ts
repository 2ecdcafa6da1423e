import { native } from './native.ts';

export function ownVersion(): string {
  return native.runtime.getManifest().version;
}

/** The browser's name and major version from its user agent; empty where it has neither. */
export function browserAnnotations(userAgent: string): Readonly<Record<string, string>> {
  const [, name, version] = /(Firefox|Chrome)\/(\d+)/.exec(userAgent) ?? [];
  return name === undefined || version === undefined ? {} : { browser_name: name, browser_version: version };
}
