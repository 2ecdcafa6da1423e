import type { Say } from './say.ts';

/** Some names as a list of at most two, the rest counted. */
export function listed(names: readonly string[], say: Say): string {
  const [first = '', second] = names;
  if (second === undefined) return first;
  const rest = names.length - 2;
  if (rest === 0) return say('and_two', first, second);
  const items = [first, second, say('and_more', String(rest))];
  return new Intl.ListFormat(say.language, { type: 'conjunction' }).format(items);
}

/** Some possibilities, of which one is so. */
export function eitherOf(names: readonly string[], say: Say): string {
  const [first = '', second] = names;
  if (second === undefined) return first;
  if (names.length === 2) return say('or_two', first, second);
  return new Intl.ListFormat(say.language, { type: 'disjunction' }).format(names);
}
