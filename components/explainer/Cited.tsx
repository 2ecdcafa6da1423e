import type { SourceId } from '../../utils/model/citation.ts';
import type { Effect } from '../../utils/model/effect.ts';
import { plainDay } from '../text/plain.ts';
import type { Say } from '../text/say.ts';
import { numbersOf } from './SourceLink.tsx';

interface Props {
  effect: Effect;
  numbers: ReadonlyMap<SourceId, number>;
  say: Say;
}

/** The numbers of an effect's sources in the list at the end, and the date of its data where it has quantities. */
export function Cited({ effect: { sources, date }, numbers, say }: Props) {
  const list = numbersOf(sources, numbers);
  return (
    <a class="cited" href="#sources">
      {date === undefined
        ? say('source_cited', list)
        : say('source_cited_dated', list, plainDay(date, say.language))}
    </a>
  );
}
