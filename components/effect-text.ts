import type { Effect } from '../utils/model/effect.ts';
import { EFFECT } from './effect-words.ts';
import { quantityText } from './numbers.ts';
import type { Say } from './say.ts';

/** Why, in one sentence with its numbers. */
export function effectText({ reason, quantities }: Effect, say: Say): string {
  return say(EFFECT[reason], ...quantities.map((quantity) => quantityText(quantity, say.language)));
}
