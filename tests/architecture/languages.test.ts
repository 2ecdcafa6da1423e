import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../utils/model/settings.ts';
import { MEMBERS } from './message-keys.ts';

interface Message {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string }>;
}

const languages = readdirSync('public/_locales').filter((name) => /^[a-z]{2}/.test(name));
const load = (language: string): Record<string, Message> =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
const english = load('en');
const code = globSync([
  'components/**/*.{ts,tsx}',
  'utils/**/*.ts',
  'entrypoints/**/*.{ts,tsx}',
  'wxt.config.ts',
])
  .map((file) => withoutComments(readFileSync(file, 'utf8')))
  .join('\n');

describe('the languages', () => {
  it('are English and Japanese at least', () =>
    expect(languages).toEqual(expect.arrayContaining(['en', 'ja'])));

  it('are those that can be chosen', () =>
    expect(LANGUAGES.filter((language) => language !== 'browser').sort()).toEqual([...languages].sort()));

  it.each(languages)('%s has the same keys', (language) => {
    expect(Object.keys(load(language)).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(languages)('%s has the same placeholders, declared and used', (language) => {
    for (const [key, { message, placeholders = {} }] of Object.entries(load(language))) {
      const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase());
      expect(new Set(used), key).toEqual(new Set(Object.keys(placeholders)));
      const content = (all: Message['placeholders'] = {}) =>
        Object.entries(all).map(([name, it]) => [name, it.content]);
      expect(content(placeholders).sort(), key).toEqual(content(english[key]?.placeholders).sort());
      expect(message.trim(), key).not.toBe('');
    }
  });

  it('tell translators what each placeholder holds', () => {
    const untold = Object.entries(english).flatMap(([key, { description = '', placeholders = {} }]) =>
      Object.keys(placeholders)
        .filter((name) => !isTold(name, description))
        .map((name) => `${key}: ${name}`),
    );
    expect(untold).toEqual([]);
    expect(isTold('relay', 'RELAYS: nicknames of relays')).toBe(false);
    expect(isTold('from', 'FROM, TO: date and time')).toBe(true);
  });

  it('say nothing that is written in the code', () => {
    for (const file of globSync('components/**/*.tsx')) {
      const text = withoutComments(readFileSync(file, 'utf8'));
      expect(
        [...text.matchAll(/>\s*([A-Za-z][a-z]+ [a-z]+[^<{]*)</g)].map(([, words]) => words),
        file,
      ).toEqual([]);
    }
  });
});

describe('the keys that the code builds', () => {
  const calls = [...code.matchAll(/say\s*\.(?:of|richOf)\(/g)];
  const prefixes = [...code.matchAll(/say\s*\.(?:of|richOf)\(\s*'(\w+)',/g)].map(([, prefix = '']) => prefix);

  it('have a prefix that is written out', () => expect(prefixes).toHaveLength(calls.length));

  it('have exactly the prefixes whose members are listed', () => {
    expect([...new Set(prefixes)].sort()).toEqual(Object.keys(MEMBERS).sort());
  });

  it.each(Object.keys(MEMBERS))('have a message for every member: %s', (prefix) => {
    for (const key of keysOf(prefix)) expect(english, key).toHaveProperty(key);
  });
});

it('every message is used', () => {
  const built = new Set(Object.keys(MEMBERS).flatMap(keysOf));
  const written = new Set([...code.matchAll(/['"](?:__MSG_)?(\w+?)(?:__)?['"]/g)].map(([, key]) => key));
  const fromIds = /^(?:endpoint|asks|reveals|scenario|short|case)_/; // ids are open: endpoints.test, scenarios.test
  const unused = Object.keys(english).filter(
    (key) => !built.has(key) && !written.has(key) && !fromIds.test(key),
  );
  expect(unused).toEqual([]);
});

function keysOf(prefix: string): string[] {
  return (MEMBERS[prefix] ?? []).map((name) => `${prefix}_${name.toLowerCase().replaceAll(/[- ]/g, '_')}`);
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}

/** Whether a description says what a placeholder holds: "COUNT: number of relays" or "FROM, TO: date and time". */
function isTold(placeholder: string, description: string): boolean {
  return new RegExp(`\\b${placeholder.toUpperCase()}(?:, \\w+)*: \\S`).test(description);
}
