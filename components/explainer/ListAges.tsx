import type { SourceId } from '../../utils/model/citation.ts';
import { plainCount, plainDay, plainDays, plainShare } from '../text/plain.ts';
import type { Say } from '../text/say.ts';
import { AgeCurve } from './AgeCurve.tsx';
import type { AgePoint } from './age-curve.ts';
import { SourceLink } from './SourceLink.tsx';

interface Props {
  /** The youngest first. */
  ages: readonly AgePoint[];
  /** The age that is set, in days. */
  chosen: number;
  /** ms since the epoch */
  date: number;
  cited: readonly SourceId[];
  numbers: ReadonlyMap<SourceId, number>;
  say: Say;
}

/** How much of Tor a block list misses, by its age: at a glance, as curves, and as a table. */
export function ListAges({ ages, chosen, date, cited, numbers, say }: Props) {
  const { language } = say;
  const half = ages.find(({ chance }) => chance >= 0.5);
  return (
    <section class="bars">
      <h2>{say('bars_ages')}</h2>
      {half !== undefined && (
        <p>
          {say(
            'bars_ages_glance',
            plainDays(half.days, language),
            plainShare(half.missed, language),
            plainShare(half.chance, language),
          )}
        </p>
      )}
      <AgeCurve ages={ages} chosen={chosen} say={say} />
      <AgeTable ages={ages} chosen={chosen} say={say} />
      <p class="meta">
        {say('bars_ages_note', plainDay(date, language))}{' '}
        <SourceLink sources={cited} numbers={numbers} say={say} />
      </p>
    </section>
  );
}

function AgeTable({ ages, chosen, say }: Pick<Props, 'ages' | 'chosen' | 'say'>) {
  const { language } = say;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('dial_list_age')}</th>
          <th scope="col">{say('ages_clients')}</th>
          <th scope="col">{say('ages_guards')}</th>
          <th scope="col">{say('ages_exits')}</th>
          <th scope="col">{say('ages_relays')}</th>
        </tr>
      </thead>
      <tbody>
        {ages.map(({ days, missed, exits, relays, chance }) => (
          <tr key={days} class={days === chosen ? 'own' : undefined}>
            <th scope="row">{plainDays(days, language)}</th>
            <td>{plainShare(chance, language)}</td>
            <td>{plainShare(missed, language)}</td>
            <td>{exits === undefined ? '–' : plainShare(exits, language)}</td>
            <td>{plainCount(relays, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
