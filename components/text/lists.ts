import type { Say } from './say.ts';

/** The first two names as a list, and how many more there are. */
export function listed(names: readonly string[], say: Say): string {
  const [first = '', second] = names;
  if (second === undefined) return first;
  const rest = names.length - 2;
  if (rest === 0) return say('and_two', first, second);
  const items = [first, second, say('and_more', String(rest))];
  return new Intl.ListFormat(say.language, { type: 'conjunction' }).format(items);
}

/** Names as alternatives: "a or b". */
export function eitherOf(names: readonly string[], say: Say): string {
  const [first = '', second] = names;
  if (second === undefined) return first;
  if (names.length === 2) return say('or_two', first, second);
  return new Intl.ListFormat(say.language, { type: 'disjunction' }).format(names);
}
