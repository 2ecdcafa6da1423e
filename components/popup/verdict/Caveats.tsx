import type { Observation } from '../../../utils/model/observation.ts';
import type { Caveat } from '../../../utils/model/verdict.ts';
import { caveatSentence } from '../../text/caveat.ts';
import type { Say } from '../../text/say.ts';

interface Props {
  caveats: readonly Caveat[];
  observations: readonly Observation[];
  say: Say;
}

/** The caveats of a verdict, one sentence each. */
export function Caveats({ caveats, observations, say }: Props) {
  if (caveats.length === 0) return null;
  return (
    <ul class="caveats">
      {caveats.map((caveat) => (
        <li key={caveat}>{caveatSentence(caveat, observations, say)}</li>
      ))}
    </ul>
  );
}
