import type { Observation } from '../utils/model/observation.ts';
import type { Caveat } from '../utils/model/verdict.ts';
import { savedListDate } from './list-date.ts';
import type { MessageKey, Say } from './say.ts';
import { day } from './when.ts';

const CAVEATS: Record<Caveat, MessageKey> = {
  'maybe-neighbour': 'caveat_maybe_neighbour',
  'saved-list-only': 'caveat_saved_list_only',
  'sources-differ': 'caveat_sources_differ',
  'ipv6-unknown': 'caveat_ipv6_unknown',
  'address-unconfirmed': 'caveat_address_unconfirmed',
};

interface Props {
  caveats: readonly Caveat[];
  observations: readonly Observation[];
  say: Say;
}

/** What to keep in mind beside the verdict, one sentence each. */
export function Caveats({ caveats, observations, say }: Props) {
  const date = savedListDate(observations);
  if (caveats.length === 0) return null;
  return (
    <ul class="caveats">
      {caveats.map((caveat) => (
        <li key={caveat}>
          {caveat === 'saved-list-only' && date !== undefined
            ? say('caveat_saved_list_only_dated', day(date, say.language))
            : say(CAVEATS[caveat])}
        </li>
      ))}
    </ul>
  );
}
