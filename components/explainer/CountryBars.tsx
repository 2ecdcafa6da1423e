import type { SourceId } from '../../utils/model/citation.ts';
import { country } from '../text/country.ts';
import { plainCount, plainDay, plainShare } from '../text/plain.ts';
import type { Say } from '../text/say.ts';
import { Bar } from './Bar.tsx';
import { SourceLink } from './SourceLink.tsx';

export interface CountryBar {
  readonly country: string;
  readonly relays: number;
  /** 0–1 */
  readonly guardShare: number;
}

/** What is said at a glance is said of so many countries. */
const FIRST = 3;

interface Props {
  /** The largest first; the person's own may stand last. */
  countries: readonly CountryBar[];
  /** The person's country. */
  own: string | undefined;
  /** `count`: relays of all countries. `date`: ms since the epoch. */
  relays: { readonly count: number; readonly date: number };
  cited: readonly SourceId[];
  numbers: ReadonlyMap<SourceId, number>;
  say: Say;
}

/** Relays and guard capacity by country: a table with a bar beside each number, both on one scale. */
export function CountryBars({ countries, own, relays: { count, date }, cited, numbers, say }: Props) {
  const { language } = say;
  const first = sumOf(countries.slice(0, FIRST));
  const shown = sumOf(countries);
  const rows = [
    ...countries.map((one) => ({ ...one, name: country(one.country, language) })),
    {
      country: 'others',
      name: say('bars_others'),
      relays: count - shown.relays,
      guardShare: Math.max(0, 1 - shown.guardShare),
    },
  ];
  const longest = Math.max(...rows.flatMap((row) => [row.relays / count, row.guardShare]));
  return (
    <section class="bars">
      <h2>{say('bars_countries')}</h2>
      <p>
        {say(
          'bars_countries_glance',
          plainShare(first.relays / count, language),
          plainShare(first.guardShare, language),
        )}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('bars_country')}</th>
            <th scope="col">{say('bars_relays')}</th>
            <th scope="col">{say('bars_guards')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.country} class={row.country === own ? 'own' : undefined}>
              <th scope="row">
                {row.name} {row.country === own && <small>{say('bar_own')}</small>}
              </th>
              <td>
                <span>
                  {plainCount(row.relays, language)} <small>{plainShare(row.relays / count, language)}</small>
                </span>
                <Bar length={row.relays / count / longest} />
              </td>
              <td>
                <span>{plainShare(row.guardShare, language)}</span>
                <Bar length={row.guardShare / longest} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="meta">
        {say('bars_countries_note', plainDay(date, language))}{' '}
        <SourceLink sources={cited} numbers={numbers} say={say} />
      </p>
    </section>
  );
}

function sumOf(countries: readonly CountryBar[]): Pick<CountryBar, 'relays' | 'guardShare'> {
  return {
    relays: countries.reduce((sum, { relays }) => sum + relays, 0),
    guardShare: countries.reduce((sum, { guardShare }) => sum + guardShare, 0),
  };
}
