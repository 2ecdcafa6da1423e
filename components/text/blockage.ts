import type { Technique } from '../../utils/model/technique.ts';
import type { Warning } from '../../utils/model/warning.ts';
import { eitherOf, listed } from './lists.ts';
import type { Say } from './say.ts';

/** The culprit behind these hosts, or all suspects, in one sentence, and that it is stopped on purpose where it is. */
export function whoWords(
  {
    suspects,
    hosts,
    techniques,
    deliberate,
  }: Pick<Warning, 'suspects' | 'hosts' | 'techniques' | 'deliberate'>,
  say: Say,
): string {
  const names = listed(hosts, say);
  const [only] = suspects;
  if (only === undefined) return say('banner_unexplained', names);
  if (suspects.length === 1) {
    return isChange(techniques) ? say('banner_changed', names) : say.of('banner', only, names);
  }
  const all = suspects.map((culprit) => say.of('suspect', culprit));
  return say(deliberate ? 'banner_several_on_purpose' : 'banner_several', names, eitherOf(all, say));
}

/** The network changed during every request: the computer need not be offline. */
export function isChange(techniques: readonly Technique[]): boolean {
  return techniques.length > 0 && techniques.every((technique) => technique === 'network-changed');
}

/** The techniques in one sentence: one, several that cannot be distinguished, or different ones at different hosts. */
export function howWords(
  { techniques, alike = true }: Pick<Warning, 'techniques'> & Partial<Pick<Warning, 'alike'>>,
  say: Say,
): string {
  const all = techniques.map((technique) => say.of('technique', technique));
  if (!alike) return say('how_differs', eitherOf(all, say));
  return all.length === 1 ? say('how_one', eitherOf(all, say)) : say('how_several', eitherOf(all, say));
}
