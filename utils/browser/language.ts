import { browser } from 'wxt/browser';

// WXT types the keys; `Say` checks them against the same file and also puts some together from endpoint ids.
const i18n: { getMessage(key: string, values?: string[]): string; getUILanguage(): string } = browser.i18n;

/** A message in the browser's language; '' where there is none. */
export function getMessage(key: string, values: string[]): string {
  return i18n.getMessage(key, values);
}

/** BCP 47: the language that the messages come in, not merely the one the browser would like. */
export function language(): string {
  return i18n.getMessage('language') || i18n.getUILanguage();
}
