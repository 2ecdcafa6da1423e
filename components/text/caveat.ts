import type { Observation } from '../../utils/model/observation.ts';
import type { Caveat } from '../../utils/model/verdict.ts';
import { savedListDate } from './list-date.ts';
import type { Say } from './say.ts';
import { day } from './time.ts';

/** A caveat in one sentence, which says only what a row shows. */
export function caveatSentence(caveat: Caveat, observations: readonly Observation[], say: Say): string {
  const date = savedListDate(observations);
  if (caveat === 'saved-list-only' && date !== undefined) {
    return say('caveat_saved_list_only_dated', day(date, say.language));
  }
  const isOnionLoaded = observations.some(
    ({ finding }) => finding.type === 'onion-loaded' || finding.type === 'onion-proved',
  );
  if (caveat === 'address-unconfirmed' && !isOnionLoaded) return say('caveat_address_unlisted');
  return say.of('caveat', caveat);
}
