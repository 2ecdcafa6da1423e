import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/** Ends as a sentence does. Names, buttons, headlines and the parts of lists have no full stop. */
export function isSentence(message: string): boolean {
  return /[.?!][”)]?$/.test(message);
}

/**
 * The US school grade that a text is written for (Flesch-Kincaid): long sentences and words of many syllables raise it.
 * A placeholder counts as one word of one syllable, so that the words are graded and not what is put into them; host names
 * and numbers that a message has itself count as it is spelt.
 */
export function grade(message: string): number {
  const text = filled(message);
  const words = wordsOf(text);
  return fleschKincaid({
    sentence: [...SENTENCES.segment(text)].length,
    word: words.length,
    // Of a number the library says 0: it is read as one syllable at least.
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
}

/** Number of words, with one for each placeholder. */
export function wordCount(message: string): number {
  return wordsOf(filled(message)).length;
}

function filled(message: string): string {
  return message.replace(/\$\w+\$/g, 'one');
}

function wordsOf(text: string): readonly string[] {
  return [...WORDS.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}
