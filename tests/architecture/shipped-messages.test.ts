import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedMessages } from '../../scripts/shipped-messages.ts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** As Firefox does it: names first, where it loads the file, and numbers when a message is asked for. */
function said({ message, placeholders = {} }: Message, values: readonly string[]): string {
  return message
    .replace(/\$([A-Za-z0-9@_]+)\$/g, (_, name: string) => placeholders[name.toLowerCase()]?.content ?? '')
    .replace(/\$([1-9]\d*)/g, (_, index: string) => values[Number(index) - 1] ?? '');
}

const VALUES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

describe('the packed language files', () => {
  it.each(readdirSync('public/_locales'))('say the same: %s', (language) => {
    const text = readFileSync(`public/_locales/${language}/messages.json`, 'utf8');
    const written: Readonly<Record<string, Message>> = JSON.parse(text);
    const packed: Readonly<Record<string, Message>> = JSON.parse(shippedMessages(text));
    expect(Object.keys(packed)).toEqual(Object.keys(written));
    for (const [key, message] of Object.entries(written)) {
      expect(said(packed[key] ?? { message: '' }, VALUES), key).toBe(said(message, VALUES));
    }
  });

  it('keep a message whose placeholders touch as it is', () => {
    const touching = {
      message: '$A$$B$',
      placeholders: { a: { content: '$1' }, b: { content: '$2' } },
    };
    expect(JSON.parse(shippedMessages(JSON.stringify({ touching })))).toEqual({ touching });
  });
});
