import type { Address } from '../../../utils/model/address.ts';
import type { Observation } from '../../../utils/model/observation.ts';
import { DAY_MS } from '../../../utils/model/time.ts';
import { daysText, shareUpText } from '../../text/numbers.ts';
import type { Say } from '../../text/say.ts';

interface Props {
  addresses: readonly Address[];
  observations: readonly Observation[];
  say: Say;
}

/** What the old saved list adds to "not on Tor": it lacks the address as well, and this is how much it misses. */
export function OldListNo({ addresses, observations, say }: Props) {
  for (const { finding, at, listDate } of observations) {
    if (finding.type !== 'too-old' || finding.missed === undefined || listDate === undefined) continue;
    if (!addresses.includes(finding.address)) continue;
    const age = daysText(Math.floor((at - listDate) / DAY_MS), say.language);
    return <span>{say('not_tor_old_list', age, shareUpText(finding.missed, say.language))}</span>;
  }
  return null;
}
