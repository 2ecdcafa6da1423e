import { countText, daysText, shareText } from '../numbers.ts';
import type { Say } from '../say.ts';
import { day } from '../when.ts';
import { Bar } from './Bar.tsx';

export interface AgeBar {
  readonly days: number;
  /** 0–1: guard capacity that is not on the list. */
  readonly missed: number;
  /** Relays that are not on it. */
  readonly relays: number;
  /** 0–1: clients that find a free guard. */
  readonly chance: number;
}

interface Props {
  ages: readonly AgeBar[];
  /** Days. */
  chosen: number;
  date: number;
  say: Say;
}

/** How a list goes stale. */
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
