import type { Effect, Quantity } from '../../utils/model/effect.ts';
import { quantityText } from './plain.ts';
import type { Say } from './say.ts';

/** The reason of an effect in one sentence, with its quantities. @param named whether countries have their names yet */
export function effectSentence({ reason, quantities }: Effect, say: Say, named = true): string {
  const text = (quantity: Quantity) =>
    !named && quantity.type === 'country'
      ? quantity.value.toUpperCase()
      : quantityText(quantity, say.language);
  return say.of('effect', reason, ...quantities.map(text));
}
