import type { Language } from '../model/settings.ts';
import { getMessage, language } from './language.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** Reads a message of a language that was chosen and is not the browser's; '' where there is none. */
let chosen: typeof getMessage | undefined;
let spoken: Language = 'browser';
let speaking = Promise.resolve();

/** A message in the language that is spoken: the browser's, or a chosen one. '' where there is none. */
export function getSpoken(key: string, values: string[]): string {
  return chosen?.(key, values) || getMessage(key, values);
}

/** BCP 47: the language that is spoken. */
export function spokenLanguage(): string {
  return chosen?.('language', []) || language();
}

/** From now on, messages are in this language; where its file cannot be read, in the browser's. */
export function speak(wanted: Language): Promise<void> {
  if (wanted !== spoken) speaking = change(wanted);
  spoken = wanted;
  return speaking;
}

async function change(wanted: Language): Promise<void> {
  chosen = undefined;
  if (wanted !== 'browser' && wanted !== getMessage('language', []))
    chosen = await readerOf(wanted).catch(() => undefined);
}

/** Reads a language's file as it is packed: browsers read that of their own language alone. */
async function readerOf(language: string): Promise<(key: string, values: string[]) => string> {
  const response = await fetch(`/_locales/${language}/messages.json`);
  const messages: Readonly<Record<string, Message | undefined>> = await response.json();
  return (key, values) => {
    const message = messages[key];
    return message === undefined ? '' : filled(message, values);
  };
}

/** As browsers fill a message: a named placeholder stands for its content, and that for a value. */
function filled({ message, placeholders = {} }: Message, values: readonly string[]): string {
  return message
    .replace(/\$(\w+)\$/g, (all, name: string) => placeholders[name.toLowerCase()]?.content ?? all)
    .replace(/\$(\d)/g, (_, number: string) => values[Number(number) - 1] ?? '');
}
