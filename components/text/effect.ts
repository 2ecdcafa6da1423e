import type { Effect, Quantity } from '../../utils/model/effect.ts';
import { quantityText } from './plain.ts';
import type { Say } from './say.ts';

/** The reason of an effect in one sentence, with its quantities. */
export function effectSentence({ reason, quantities }: Effect, say: Say): string {
  const text = (quantity: Quantity) => quantityText(quantity, say.language);
  return say.of('effect', reason, ...quantities.map(text));
}
