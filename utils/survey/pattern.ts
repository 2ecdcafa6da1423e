import type { SurveyAnswer, SurveyPattern } from '../model/survey.ts';
import { isSilent } from './count.ts';

/** Ages of lists of relays that a directory can tell apart (see `steadyDays`). The oldest first: it is named where several fit alike. */
const LIST_DAYS = [365, 180, 90, 60];
/** Of those that such a blocker would stop, so many are silent at least. */
const MOSTLY_SILENT = 0.8;
/** Chance alone would show a pattern in so many surveys at most, over all patterns that are tried. */
const LEVEL = 0.01;

interface Split {
  readonly pattern: SurveyPattern;
  /** Whether such a blocker would stop the relay; `undefined` where that is not known. */
  stops(answer: SurveyAnswer): boolean | undefined;
}

/**
 * What the silent relays have in common that those which answer do not: the split that chance explains least (Fisher's exact test,
 * one-sided, shared among all splits that are tried). `undefined` where none is sure enough.
 *
 * @param answers of relays on port 443 over IPv4
 * @param age of the directory in days
 * @param p0 share of silent relays that proves nothing
 */
export function patternOf(
  answers: readonly SurveyAnswer[],
  age: number,
  p0: number,
): SurveyPattern | undefined {
  const splits = splitsOf(answers, age);
  const [best] = splits
    .map((split) => ({ pattern: split.pattern, table: tableOf(answers, split) }))
    .filter(({ table }) => looksLikeIt(table, p0))
    .map(({ pattern, table }) => ({ pattern, chance: fisher(table) }))
    .toSorted((one, other) => one.chance - other.chance);
  return best !== undefined && best.chance <= LEVEL / splits.length ? best.pattern : undefined;
}

function splitsOf(answers: readonly SurveyAnswer[], age: number): readonly Split[] {
  const countries = new Set(answers.flatMap(({ target }) => target.country ?? []));
  return [
    ...LIST_DAYS.map((days): Split => {
      const stops: Split['stops'] = ({ target: { steadyDays } }) =>
        steadyDays === undefined ? undefined : steadyDays >= days;
      return { pattern: { type: 'new-relays-answer', listDays: Math.round(days + age) }, stops };
    }),
    { pattern: { type: 'guards' }, stops: ({ target }) => target.guard },
    ...[...countries].map((country): Split => {
      return { pattern: { type: 'country', country }, stops: ({ target }) => target.country === country };
    }),
  ];
}

interface Table {
  /** Relays that such a blocker would stop, and how many of them are silent. */
  readonly stopped: number;
  readonly stoppedSilent: number;
  readonly others: number;
  readonly othersSilent: number;
}

function tableOf(answers: readonly SurveyAnswer[], { stops }: Split): Table {
  const known = answers.flatMap((answer) => {
    const one = { stopped: stops(answer), silent: isSilent(answer) };
    return one.stopped === undefined || one.silent === undefined ? [] : [one];
  });
  const count = (stopped: boolean, silentOnly: boolean) =>
    known.filter((one) => one.stopped === stopped && (one.silent || !silentOnly)).length;
  return {
    stopped: count(true, false),
    stoppedSilent: count(true, true),
    others: count(false, false),
    othersSilent: count(false, true),
  };
}

/** Nearly all of the ones are silent, and no more of the others than age and noise explain. */
function looksLikeIt({ stopped, stoppedSilent, others, othersSilent }: Table, p0: number): boolean {
  if (stopped === 0 || others === 0) return false;
  const usual = p0 * others + 2 * Math.sqrt(p0 * (1 - p0) * others);
  return stoppedSilent >= MOSTLY_SILENT * stopped && othersSilent <= usual;
}

/** How likely chance alone puts as many of the silent ones among the stopped (hypergeometric tail). */
export function fisher({ stopped, stoppedSilent, others, othersSilent }: Table): number {
  const silent = stoppedSilent + othersSilent;
  const all = choose(stopped + others, silent);
  let tail = 0;
  for (let k = stoppedSilent; k <= Math.min(stopped, silent); k++) {
    tail += choose(stopped, k) * choose(others, silent - k);
  }
  return tail / all;
}

function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  let ways = 1;
  for (let at = 1; at <= k; at++) ways = (ways * (n - k + at)) / at;
  return ways;
}
