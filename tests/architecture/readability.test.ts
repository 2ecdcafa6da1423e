import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { grade, isSentence, wordCount } from './grade.ts';

/** US school grade. 8 is what a reader of about 14 years reads with ease. */
const HIGHEST_AVERAGE = 8;
/** No message alone is harder: one long sentence can be cut in two. Names that cannot be changed leave some room. */
const HIGHEST = 14;

const messages: Readonly<Record<string, { readonly message: string }>> = JSON.parse(
  readFileSync('public/_locales/en/messages.json', 'utf8'),
);
const graded = Object.entries(messages)
  .filter(([, { message }]) => isSentence(message))
  .map(([key, { message }]) => ({ key, message, grade: grade(message), words: wordCount(message) }))
  .toSorted((one, other) => other.grade - one.grade);
const average = graded.reduce((sum, one) => sum + one.grade, 0) / graded.length;
/** Long messages, which are the harder ones, weigh more: what a reader of the whole text reads. */
const averageByWord =
  graded.reduce((sum, one) => sum + one.grade * one.words, 0) /
  graded.reduce((sum, { words }) => sum + words, 0);

it('English sentences are plain: US grade 8 or below on average', () => {
  const hardest = graded.slice(0, 10).map((one) => `${one.grade.toFixed(1)}  ${one.key}: ${one.message}`);
  console.info(
    [
      `US grade of ${graded.length} messages: ${average.toFixed(2)} on average, ${averageByWord.toFixed(2)} by word.`,
      'The ten hardest:',
      ...hardest,
    ].join('\n'),
  );
  expect(graded.length).toBeGreaterThan(500);
  expect(average).toBeLessThanOrEqual(HIGHEST_AVERAGE);
  expect(averageByWord).toBeLessThanOrEqual(HIGHEST_AVERAGE);
  expect(graded.filter((one) => one.grade > HIGHEST).map(({ key }) => key)).toEqual([]);
});

/** Turns that English does not have, each of which stood here once, and curly apostrophes among straight ones. */
const NOT_ENGLISH =
  /’|\bspeaks? (?:for|against)\b|\bstands? (?:at|there|twice|further|in the line)\b|\btold from a\b|\bin no question\b|\b[Rr]elays of Tor\b|\bgo(?:es)? past\b/;

it('English has no turns of another language, one kind of apostrophe', () => {
  const found = Object.entries(messages).filter(([, { message }]) => NOT_ENGLISH.test(message));
  expect(found.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
  for (const wrong of ['Nothing speaks against it.', 'A relay stands there.', 'Relays of Tor', 'It’s so.'])
    expect(wrong).toMatch(NOT_ENGLISH);
});

it('a sentence has a full stop, or a question or exclamation mark', () => {
  expect(['Nothing was sent.', 'Is it legal?', 'It “stops.”'].map(isSentence)).toEqual([true, true, true]);
  expect(['Check now', 'Waiting …', 'not known', 'What to do:'].some(isSentence)).toBe(false);
});

it('the grade is that of the formula of Flesch and Kincaid', () => {
  // 2 sentences, 10 words, 10 syllables: 0.39 × 10/2 + 11.8 × 10/10 − 15.59
  expect(grade('The cat sat on the mat. It is a cat.')).toBeCloseTo(-1.84);
  // 1 sentence, 5 words, 14 syllables
  expect(grade('Telecommunications authorities examine international connections.')).toBeGreaterThan(20);
  expect(grade('Sites see $ADDRESS$, a Tor exit.')).toBe(grade('Sites see one, a Tor exit.'));
  expect(grade('Of 10,157 relays, 74 are in Japan.')).toBeLessThan(5);
});
