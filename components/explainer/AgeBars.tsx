import { countText, daysText, shareText } from '../text/numbers.ts';
import type { Say } from '../text/say.ts';
import { day } from '../text/time.ts';
import { Bar } from './Bar.tsx';

export interface AgeBar {
  readonly days: number;
  /** 0–1: share of guard capacity that is not on the list. */
  readonly missed: number;
  /** Number of relays that are not on it. */
  readonly relays: number;
  /** 0–1: share of clients that find an unblocked guard. */
  readonly chance: number;
}

interface Props {
  ages: readonly AgeBar[];
  /** The age that is set, in days. */
  chosen: number;
  /** ms since the epoch */
  date: number;
  say: Say;
}

/** How much of Tor a block list misses, by its age. */
export function AgeBars({ ages, chosen, date, say }: Props) {
  const longest = Math.max(...ages.map(({ missed }) => missed), Number.MIN_VALUE);
  return (
    <section class="bars">
      <h2>{say('bars_ages')}</h2>
      <p class="meta">{say('bars_ages_note', day(date, say.language))}</p>
      <ul>
        {ages.map(({ days, missed, relays, chance }) => (
          <Bar
            key={days}
            label={daysText(days, say.language)}
            length={missed / longest}
            value={shareText(missed, say.language)}
            note={say('bar_gets_in', countText(relays, say.language), shareText(chance, say.language))}
            isOwn={days === chosen}
          />
        ))}
      </ul>
    </section>
  );
}
