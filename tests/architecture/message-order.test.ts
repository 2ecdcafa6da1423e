import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { byPage } from './message-pages.ts';

const fileOf = (language: string) => `public/_locales/${language}/messages.json`;
const load = (language: string): Record<string, unknown> =>
  JSON.parse(readFileSync(fileOf(language), 'utf8'));
const inOrder = byPage(Object.keys(load('en')));

/** `npm run messages` puts them in order. */
if (process.env.EXPOSURE_RENEW !== undefined)
  for (const language of ['en', 'ja']) {
    const messages = load(language);
    const sorted = Object.fromEntries(inOrder.map((key) => [key, messages[key]]));
    writeFileSync(fileOf(language), `${JSON.stringify(sorted, null, 2)}\n`);
  }

describe('messages stand by page, so that a translator sees together what people see together', () => {
  it.each(['en', 'ja'])('%s (else: npm run messages)', (language) => {
    expect(Object.keys(load(language))).toEqual(inOrder);
  });

  it('and a message that a page says does not stand after those of a later page', () => {
    const at = (key: string) => inOrder.indexOf(key);
    expect(at('evidence_title')).toBeLessThan(at('survey_title'));
    expect(at('survey_title')).toBeLessThan(at('log_title'));
  });
});
