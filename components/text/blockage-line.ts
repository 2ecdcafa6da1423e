import type { Blockage } from '../../utils/model/blockage.ts';
import { howWords, whoWords } from './blockage.ts';
import type { Say } from './say.ts';

/** How certain the culprit is. */
export function sureWords(
  { suspects, certainty }: Pick<Blockage, 'suspects' | 'certainty'>,
  say: Say,
): string {
  return say.of('how_sure', suspects.length === 1 ? certainty : 'open');
}

/** Culprit, technique and certainty for one endpoint, for the report file. */
export function blockageLine(blockage: Blockage, say: Say): string {
  const who = whoWords({ ...blockage, hosts: [blockage.host] }, say);
  const name = say.about('endpoint', blockage.endpoint);
  return say('blockage_line', name, who, howWords(blockage, say), sureWords(blockage, say));
}
