import { beginsArgument, isKnownArgument, transportNamed } from './transports.ts';
import { plain, wordsOf } from './words.ts';

/** Characters of a paste that are read: more than a thousand bridge lines. */
const MOST_READ = 300_000;
/** Bridge lines that are taken apart; the rest is counted. */
const MOST_LINES = 200;
/** Lines of a paste, or parts between quotation marks in one line. */
const MOST_PARTS = 5000;
/** Words of one bridge line, and characters of one word. */
const MOST_WORDS = 40;
const MOST_CHARACTERS = 4000;

export interface SplitPaste {
  /** The words of each bridge line, without "Bridge" before it. */
  readonly lines: readonly (readonly string[])[];
  readonly count: number;
  readonly others: number;
  readonly isCut: boolean;
}

const FINGERPRINT = /^[0-9a-f]{40}$/i;
/** An address with its port, as far as a look tells: the reader finds what is wrong with it. */
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\]):\d+$/i;
/** A part of a word that was wrapped: it has what prose has not. */
const PIECE = /^(?=.*[=/+.,:\d-])[\w+/=.,:%?&~-]+$/;

/**
 * Finds the bridge lines in a paste: one or many, of torrc, of a mail or a chat, as a JSON list, as the text of a QR code,
 * wrapped by whatever showed them. One pass; each line is looked at once.
 */
export function bridgeLinesIn(text: string): SplitPaste {
  const found = new Found();
  const lines = plain(text.slice(0, MOST_READ)).split(/\r\n?|[\n\u2028\u2029]/, MOST_PARTS + 1);
  for (const line of lines.slice(0, MOST_PARTS)) {
    const parts = line.split(/["'`“”]/, MOST_PARTS);
    const isQuoted = parts.length > 1;
    const taken = parts.filter((part) => found.take(part, isQuoted)).length;
    if (taken === 0 && !isQuoted && /\p{L}/u.test(line) && !/^\s*#/.test(line)) found.others += 1;
  }
  return {
    lines: found.lines.slice(0, MOST_LINES),
    count: found.lines.length,
    others: found.others,
    isCut: text.length > MOST_READ || lines.length > MOST_PARTS,
  };
}

class Found {
  readonly lines: string[][] = [];
  others = 0;
  /** The bridge line that the next line may go on with. */
  private open: string[] | undefined;

  /** @returns whether the part begins, holds or goes on with a bridge line */
  take(part: string, isQuoted: boolean): boolean {
    const words = wordsOf(part);
    if (words.length === 0) return this.close();
    const first = words.findIndex((_, at) => startsAt(words, at, isQuoted));
    const wentOn = !isQuoted && this.goOn(first === -1 ? words : words.slice(0, first));
    if (first === -1) return wentOn || this.close();
    for (let at = first; at < words.length; at += 1) this.add(words, at, isQuoted);
    return true;
  }

  private close(): false {
    this.open = undefined;
    return false;
  }

  private add(words: readonly string[], at: number, isQuoted: boolean): void {
    const word = words[at] ?? '';
    if (
      this.open !== undefined &&
      ADDRESS.test(word) &&
      this.open.length === 1 &&
      isTransport(this.open[0])
    ) {
      this.open.push(word);
    } else if (startsAt(words, at, isQuoted)) {
      this.open = isBridgeWord(word) ? [] : [word];
      this.lines.push(this.open);
    } else if (this.open !== undefined && this.open.length < MOST_WORDS) this.open.push(word);
  }

  /** A line that was wrapped, between two words or in the middle of one. */
  private goOn(words: readonly string[]): boolean {
    const { open } = this;
    const [first, ...rest] = words;
    const last = open?.at(-1);
    if (first === undefined || last === undefined || open === undefined) return false;
    if (open.length + words.length > MOST_WORDS || last.length + first.length > MOST_CHARACTERS) return false;
    if (isKnownArgument(first) || FINGERPRINT.test(first)) open.push(...words);
    else if (isWrapped(last, first) && rest.slice(0, -1).every((word) => word.includes('=')))
      open.splice(-1, 1, last + first, ...rest);
    else if (rest.length === 0 && beginsArgument(first)) open.push(first);
    else return false;
    return true;
  }
}

function startsAt(words: readonly string[], at: number, isQuoted: boolean): boolean {
  const [word = '', next = '', after = ''] = words.slice(at, at + 3);
  const before = words[at - 1];
  if (isBridgeWord(word)) {
    return at === 0 ? next !== '' && /[\d=]/.test(next + after) : ADDRESS.test(next) || ADDRESS.test(after);
  }
  if (isTransport(word)) {
    return (
      !isBridgeWord(before) && (isPlace(next) || isKnownArgument(next) || (words.length === 1 && !isQuoted))
    );
  }
  if (ADDRESS.test(word))
    return before === undefined || (!(isTransport(before) || isBridgeWord(before)) && at === 0);
  // A transport that is not known here stands first, with an address after it.
  return at === 0 && /^[a-z][\w-]{1,19}$/i.test(word) && ADDRESS.test(next);
}

function isBridgeWord(word: string | undefined): boolean {
  return word !== undefined && /^bridge:?$/i.test(word);
}

function isTransport(word: string | undefined): boolean {
  return word !== undefined && transportNamed(word) !== undefined;
}

/** Something that stands where an address should, right or wrong. */
function isPlace(word: string): boolean {
  return !word.includes('=') && /[\d\]][.:\]]|:\d/.test(word) && word.length > 4;
}

/** Whether a word that ended a line goes on with the first word of the next one. */
function isWrapped(last: string, next: string): boolean {
  if (/^[a-z]+:\/\//i.test(next) && !last.endsWith('=')) return false;
  if (/^iat-mode=\d$/.test(last) || FINGERPRINT.test(last)) return false;
  if (/^cert=/.test(last)) return last.length < 'cert='.length + 70 && /^[\w+/=-]+$/.test(next);
  return PIECE.test(next);
}
