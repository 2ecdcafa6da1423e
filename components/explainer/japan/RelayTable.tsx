import { Fold } from '../../shared/Fold.tsx';
import type { Say } from '../../text/say.ts';
import type { RelayMonth } from './curve.ts';
import { monthName } from './dates.ts';

interface Props {
  months: readonly RelayMonth[];
  say: Say;
}

/** The numbers of the curve: a row for each month, a column for each year that has any. */
export function RelayTable({ months, say }: Props) {
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))];
  const counts = new Map(months.map(({ month, relays }) => [month, relays]));
  return (
    <Fold class="notes" summary={say('japan_label_table')}>
      {() => (
        <table class="counts">
          <thead>
            <tr>
              <th scope="col">{say('japan_label_month')}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0')).map((month) => (
              <tr key={month}>
                <th scope="row">{monthName(Number(month), say.language)}</th>
                {years.map((year) => (
                  <td key={year}>{counts.get(`${year}-${month}`) ?? '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Fold>
  );
}
