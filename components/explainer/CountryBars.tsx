import { country } from '../text/country.ts';
import { countText, shareText } from '../text/numbers.ts';
import type { Say } from '../text/say.ts';
import { day } from '../text/time.ts';
import { Bar } from './Bar.tsx';

export interface CountryBar {
  readonly country: string;
  readonly relays: number;
  /** 0–1 */
  readonly guardShare: number;
}

interface Props {
  countries: readonly CountryBar[];
  /** The person's country. */
  own: string | undefined;
  /** ms since the epoch */
  date: number;
  say: Say;
}

/** Guard capacity by country. */
export function CountryBars({ countries, own, date, say }: Props) {
  const longest = Math.max(...countries.map(({ guardShare }) => guardShare), Number.MIN_VALUE);
  return (
    <section class="bars">
      <h2>{say('bars_countries')}</h2>
      <p class="meta">{say('bars_countries_note', day(date, say.language))}</p>
      <ul>
        {countries.map((one) => (
          <Bar
            key={one.country}
            label={country(one.country, say.language)}
            length={one.guardShare / longest}
            value={shareText(one.guardShare, say.language)}
            note={say('bar_country', countText(one.relays, say.language))}
            isOwn={one.country === own}
          />
        ))}
      </ul>
    </section>
  );
}
