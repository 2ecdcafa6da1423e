import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const languages = readdirSync('public/_locales').filter((name) => /^[a-z]{2}/.test(name));
const load = (language: string): Record<string, Message> =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));
const english = load('en');

describe('the languages', () => {
  it('are English and Japanese at least', () =>
    expect(languages).toEqual(expect.arrayContaining(['en', 'ja'])));

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

  it('say nothing that is written in the code', () => {
    for (const file of globSync('components/**/*.tsx')) {
      const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      expect(
        [...text.matchAll(/>\s*([A-Za-z][a-z]+ [a-z]+[^<{]*)</g)].map(([, words]) => words),
        file,
      ).toEqual([]);
    }
  });

  it('has no message that nobody says', () => {
    const code = globSync([
      'components/**/*.{ts,tsx}',
      'utils/**/*.ts',
      'entrypoints/**/*.{ts,tsx}',
      'wxt.config.ts',
    ])
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const built = /^(?:endpoint|asks|reveals|scenario|short|case)_|^language$/; // put together from ids
    const isSaid = (key: string) => built.test(key) || new RegExp(`${key}(?:__)?(?!\\w)`).test(code);
    const unsaid = Object.keys(english).filter((key) => !isSaid(key));
    expect(unsaid).toEqual([]);
  });
});
