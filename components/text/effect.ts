import type { Effect } from '../../utils/model/effect.ts';
import { quantityText } from './numbers.ts';
import type { Say } from './say.ts';

/** The reason of an effect in one sentence, with its quantities. */
export function effectSentence({ reason, quantities }: Effect, say: Say): string {
  return say.of('effect', reason, ...quantities.map((quantity) => quantityText(quantity, say.language)));
}
