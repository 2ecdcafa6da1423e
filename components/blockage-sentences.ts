import type { Blockage, Technique } from '../utils/model/blockage.ts';
import { BANNER, SUSPECT, TECHNIQUE } from './blockage-words.ts';
import { eitherOf, listed } from './listed.ts';
import type { MessageKey, Say } from './say.ts';
import type { Warning } from './warning.ts';

/** Who stops these hosts, as far as known, in one sentence. */
export function whoWords(
  { suspects, hosts, techniques }: Pick<Warning, 'suspects' | 'hosts' | 'techniques'>,
  say: Say,
): string {
  const names = listed(hosts, say);
  const [only] = suspects;
  if (only === undefined) return say('banner_unexplained', names);
  if (suspects.length === 1) return say(isChange(techniques) ? 'banner_changed' : BANNER[only], names);
  const all = suspects.map((culprit) => say(SUSPECT[culprit]));
  return say('banner_several', names, eitherOf(all, say));
}

/** A computer that is online again, or still, is not to be called offline. */
export function isChange(techniques: readonly Technique[]): boolean {
  return techniques.length > 0 && techniques.every((technique) => technique === 'changed');
}

/** How, in one sentence; it says where several cannot be told apart, or are seen at different hosts. */
export function howWords(
  { techniques, alike = true }: Pick<Warning, 'techniques'> & Partial<Pick<Warning, 'alike'>>,
  say: Say,
): string {
  const all = techniques.map((technique) => say(TECHNIQUE[technique]));
  if (!alike) return say('how_differs', eitherOf(all, say));
  return all.length === 1 ? say('how_one', eitherOf(all, say)) : say('how_several', eitherOf(all, say));
}

/** How sure that is. */
export function sureWords(
  { suspects, certainty }: Pick<Blockage, 'suspects' | 'certainty'>,
  say: Say,
): string {
  const key: MessageKey =
    suspects.length !== 1
      ? 'how_sure_open'
      : certainty === 'certain'
        ? 'how_sure_certain'
        : 'how_sure_likely';
  return say(key);
}

/** All of it about one endpoint, for a text. */
export function blockageLine(blockage: Blockage, say: Say): string {
  const who = whoWords({ ...blockage, hosts: [blockage.host] }, say);
  const name = say.about('endpoint', blockage.endpoint);
  return say('blockage_line', name, who, howWords(blockage, say), sureWords(blockage, say));
}
