import type { Culprit } from '../../utils/model/blockage.ts';
import type { LogTarget } from '../../utils/model/torlog.ts';
import type { Say } from '../text/say.ts';

/** The scenario of the explainer that drops what a log points to. */
const SCENARIO_OF: Readonly<Record<LogTarget, string>> = {
  'relay-addresses': 'relays',
  'tor-handshake': 'traffic',
  'built-in-bridges': 'bridges',
  'found-bridges': 'bridges',
};

interface Props {
  suspects: readonly (Culprit | LogTarget)[];
  /** Several causes write the same lines. */
  isDoubtful: boolean;
  say: Say;
}

/** The possible causes; what a scenario of the explainer is about leads there. */
export function Suspects({ suspects, isDoubtful, say }: Props) {
  return (
    <>
      <h3>{say('log_suspects')}</h3>
      <ul>
        {suspects.map((suspect) => (
          <li key={suspect}>
            {isTarget(suspect) ? (
              <a href={`/explainer.html?scenario=${SCENARIO_OF[suspect]}`}>{say.of('log_target', suspect)}</a>
            ) : (
              say.of('culprit', suspect)
            )}
          </li>
        ))}
      </ul>
      {isDoubtful && <p>{say('log_open')}</p>}
    </>
  );
}

function isTarget(suspect: Culprit | LogTarget): suspect is LogTarget {
  return suspect in SCENARIO_OF;
}
