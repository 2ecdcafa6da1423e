import type { ComponentChildren } from 'preact';

/** English is the list of what can be said; every other language has the same keys. */
export type MessageKey = keyof typeof import('../public/_locales/en/messages.json');

/** All text of the interface comes through one of these. */
export interface Say {
  (key: MessageKey, ...values: string[]): string;
  /** The same with nodes in the placeholders: a sentence stays one message and may still hold a link. */
  rich(key: MessageKey, ...values: ComponentChildren[]): ComponentChildren;
  /**
   * What is said of one endpoint (its name, what it is asked, what that reveals) or of one scenario (its name, the same
   * in short, where it was seen). Ids are open, so they stand in for missing words.
   */
  about(what: 'endpoint' | 'asks' | 'reveals' | 'scenario' | 'short' | 'case', id: string): string;
  /** BCP 47, for dates and countries. */
  language: string;
}

/** Private use: stands where a node will be, and never occurs in text. */
const FIRST_MARK = 0xe000;
const MARK = /([\uE000-\uE0FF])/;

/** `getMessage` is `browser.i18n.getMessage`, or a reader of the language file: '' where there is no such message. */
export function makeSay(getMessage: (key: string, values: string[]) => string, language: string): Say {
  const say = (key: MessageKey, ...values: string[]) => getMessage(key, values);
  const rich = (key: MessageKey, ...values: ComponentChildren[]): ComponentChildren => {
    const marks = values.map((_, index) => String.fromCharCode(FIRST_MARK + index));
    return getMessage(key, marks)
      .split(MARK)
      .map((part) => (MARK.test(part) ? values[part.charCodeAt(0) - FIRST_MARK] : part));
  };
  const about: Say['about'] = (what, id) => {
    const [name = id, ...host] = id.split('@'); // a second look says after the @ what it looks at
    return getMessage(`${what}_${name.replaceAll('-', '_')}`, host) || id;
  };
  return Object.assign(say, { rich, about, language });
}
