import { native } from './native.ts';

// WXT types the keys; `Say` checks them against the same file, and derives some from endpoint ids.
const i18n: { getMessage(key: string, values?: string[]): string; getUILanguage(): string } = native.i18n;

/** A message in the browser's language; '' where there is none. */
export function getMessage(key: string, values: string[]): string {
  return i18n.getMessage(key, values);
}

/** BCP 47: the language of the messages, which may differ from the browser's own. */
export function language(): string {
  return i18n.getMessage('language') || i18n.getUILanguage();
}
