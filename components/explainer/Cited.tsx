import type { Effect } from '../../utils/model/effect.ts';
import type { SourceId } from '../../utils/model/source.ts';
import type { Say } from '../say.ts';
import { day } from '../when.ts';

interface Props {
  effect: Effect;
  numbers: ReadonlyMap<SourceId, number>;
  say: Say;
}

/** Where it is from, and the date of the data where it is counted; the numbers are those of the list at the end. */
export function Cited({ effect: { sources, date }, numbers, say }: Props) {
  const cited = sources.map((id) => numbers.get(id)).filter((number) => number !== undefined);
  const list = cited.sort((a, b) => a - b).join(', ');
  return (
    <a class="cited" href="#sources">
      {date === undefined
        ? say('source_cited', list)
        : say('source_cited_dated', list, day(date, say.language))}
    </a>
  );
}
