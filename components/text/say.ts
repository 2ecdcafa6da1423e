import type { ComponentChildren } from 'preact';

/** The keys of the English messages; every other language has the same keys. */
export type MessageKey = keyof typeof import('../../public/_locales/en/messages.json');

/** `keyOf` for the compiler: `dns-no-answer` → `dns_no_answer`, `The Tor Project` → `the_tor_project`. */
type Snake<Name extends string> = Underscored<Underscored<Lowercase<Name>, '-'>, ' '>;
type Underscored<
  Name extends string,
  Separator extends string,
> = Name extends `${infer Head}${Separator}${infer Tail}` ? `${Head}_${Underscored<Tail, Separator>}` : Name;

/** The keys that members of the union `Name` need and the messages lack. */
type MissingKey<Prefix extends string, Name extends string> = Exclude<`${Prefix}_${Snake<Name>}`, MessageKey>;

/** `Name` where every member has its message; otherwise what no string is, so that the error names what is missing. */
type Member<Prefix extends string, Name extends string> = [MissingKey<Prefix, Name>] extends [never]
  ? Name
  : string & { 'missing in messages.json': MissingKey<Prefix, Name> };

/** All text of the interface comes through one of these. */
export interface Say {
  (key: MessageKey, ...values: string[]): string;
  /** The same with nodes in the placeholders: a sentence stays one message and may still hold a link. */
  rich(key: MessageKey, ...values: ComponentChildren[]): ComponentChildren;
  /**
   * The message of a union's member: `say.of('technique', 'dns-no-answer')` is `technique_dns_no_answer`.
   * The compiler checks that each member has one.
   */
  of<Prefix extends string, Name extends string>(
    prefix: Prefix,
    name: Member<Prefix, Name>,
    ...values: string[]
  ): string;
  /** The same with nodes in the placeholders. */
  richOf<Prefix extends string, Name extends string>(
    prefix: Prefix,
    name: Member<Prefix, Name>,
    ...values: ComponentChildren[]
  ): ComponentChildren;
  /**
   * A message about one endpoint (its name, what it is asked, what that reveals) or one scenario (its name, its short
   * name, where it was seen). Ids are open, so an id without a message is shown itself.
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
  const say = (key: string, ...values: string[]) => getMessage(key, values);
  const rich = (key: string, ...values: ComponentChildren[]): ComponentChildren => {
    const marks = values.map((_, index) => String.fromCharCode(FIRST_MARK + index));
    return getMessage(key, marks)
      .split(MARK)
      .filter(Boolean) // Preact writes an empty text anew each time
      .map((part) => (MARK.test(part) ? values[part.charCodeAt(0) - FIRST_MARK] : part));
  };
  const of = (prefix: string, name: string, ...values: string[]) => say(keyOf(prefix, name), ...values);
  const richOf = (prefix: string, name: string, ...values: ComponentChildren[]) =>
    rich(keyOf(prefix, name), ...values);
  const about: Say['about'] = (what, id) => {
    const [name = id, ...host] = id.split('@'); // the id of a second look ends with @ and the host it is about
    return getMessage(keyOf(what, name), host) || id;
  };
  return Object.assign(say, { rich, of, richOf, about, language });
}

/** The key of a member's or an id's message. */
function keyOf(prefix: string, name: string): string {
  return `${prefix}_${name.toLowerCase().replaceAll(/[- ]/g, '_')}`;
}
