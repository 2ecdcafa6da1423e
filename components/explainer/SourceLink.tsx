import type { SourceId } from '../../utils/model/citation.ts';
import type { Say } from '../text/say.ts';

interface Props {
  sources: readonly SourceId[];
  numbers: ReadonlyMap<SourceId, number>;
  say: Say;
}

/** The numbers of these sources in the list at the end. What only follows from the scenario itself needs no link. */
export function SourceLink({ sources, numbers, say }: Props) {
  if (sources.every((id) => id === 'scenario')) return null;
  return (
    <a class="cited" href="#sources">
      {say('source_cited', numbersOf(sources, numbers))}
    </a>
  );
}

/** "2, 5": the numbers in ascending order. */
export function numbersOf(sources: readonly SourceId[], numbers: ReadonlyMap<SourceId, number>): string {
  const cited = sources.map((id) => numbers.get(id)).filter((number) => number !== undefined);
  return [...new Set(cited)].sort((a, b) => a - b).join(', ');
}
