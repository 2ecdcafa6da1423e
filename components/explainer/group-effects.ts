import type { Effect } from '../../utils/model/effect.ts';
import { effectSentence } from '../text/effect.ts';
import type { Say } from '../text/say.ts';

/** Subjects with the same sentence and sources become one entry. @param isNamed whether countries have their names yet */
export function groupBySentence(effects: readonly Effect[], say: Say, isNamed = true) {
  const sentence = (effect: Effect) => effectSentence(effect, say, isNamed);
  const groups = [...Map.groupBy(effects, (effect) => `${sentence(effect)} ${effect.sources}`)];
  return groups.flatMap(([, those]) => {
    const [effect] = those;
    if (effect === undefined) return [];
    const subjects = those.map(({ subject }) => say.of('subject', subject));
    return [{ effect, subjects, text: sentence(effect) }];
  });
}
