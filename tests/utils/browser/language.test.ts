import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { shippedMessages } from '../../../scripts/shipped-messages.ts';
import { inJapanese } from '../../components/say-from-file.ts';

const packed = (path: string) => shippedMessages(readFileSync(`public${path}`, 'utf8'));
let fetched: string[] = [];

beforeEach(() => {
  vi.resetModules();
  fakeBrowser.reset();
  fetched = [];
  Reflect.set(fakeBrowser, 'i18n', {
    getMessage: (key: string) => (key === 'language' ? 'en' : `own ${key}`),
    getUILanguage: () => 'en-GB',
  });
  vi.stubGlobal('fetch', async (path: string) => {
    fetched.push(path);
    return new Response(packed(path));
  });
});
async function load() {
  const { getSpoken, speak, spokenLanguage } = await import('../../../utils/browser/speak.ts');
  return { getMessage: getSpoken, language: spokenLanguage, speak };
}

describe('the language of the messages', () => {
  it('is the browser’s, by its own reader, as long as none is chosen', async () => {
    const { getMessage, language, speak } = await load();
    await speak('browser');
    expect([getMessage('mode_click', []), language()]).toEqual(['own mode_click', 'en']);
    expect(fetched).toEqual([]);
  });

  it('is the chosen one, with its values in their places', async () => {
    const { getMessage, language, speak } = await load();
    await speak('ja');
    expect(language()).toBe('ja');
    expect(getMessage('mode_click', [])).toBe(inJapanese('mode_click'));
    for (const key of ['history_at', 'blockage_line', 'directory_shipped'] as const) {
      const values = valuesOf(key);
      expect(getMessage(key, values)).toBe(inJapanese(key, ...values));
    }
  });

  it('is the browser’s again where it is chosen itself, and no file is read for it', async () => {
    const { getMessage, speak } = await load();
    await speak('ja');
    await speak('en');
    expect(getMessage('mode_click', [])).toBe('own mode_click');
    expect(fetched).toEqual(['/_locales/ja/messages.json']);
  });

  it('is the browser’s where the file cannot be read', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('no such file');
    });
    const { language, speak } = await load();
    await speak('ja');
    expect(language()).toBe('en');
  });
});

/** A value for each placeholder. */
function valuesOf(key: string): string[] {
  const { placeholders = {} } = JSON.parse(readFileSync('public/_locales/ja/messages.json', 'utf8'))[key];
  return Object.keys(placeholders).map((_, index) => `value ${index}`);
}
