import type { Effect } from '../../utils/model/effect.ts';
import { effectSentence } from '../text/effect.ts';
import type { Say } from '../text/say.ts';

/** Subjects with the same sentence and sources become one entry. */
export function groupBySentence(effects: readonly Effect[], say: Say) {
  const sentence = (effect: Effect) => effectSentence(effect, say);
  const groups = [...Map.groupBy(effects, (effect) => `${sentence(effect)} ${effect.sources}`)];
  return groups.flatMap(([, those]) => {
    const [effect] = those;
    if (effect === undefined) return [];
    const subjects = those.map(({ subject }) => say.of('subject', subject));
    return [{ effect, subjects, text: sentence(effect) }];
  });
}
