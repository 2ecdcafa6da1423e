import { isBlocked } from '../utils/model/blockage.ts';
import type { Observation } from '../utils/model/observation.ts';
import type { Verdict } from '../utils/model/verdict.ts';
import { howWords, whoWords } from './blockage-sentences.ts';
import { StateShape } from './StateShape.tsx';
import type { Say } from './say.ts';
import { WhatIsStopped } from './WhatIsStopped.tsx';
import type { Warning } from './warning.ts';

interface Props {
  warning: Warning;
  verdict: Verdict;
  observations: readonly Observation[];
  say: Say;
}

/** The one warning there is: who and what, how; all of it when opened. */
export function Banner({ warning, verdict, observations, say }: Props) {
  const blocked = isBlocked(warning.first);
  return (
    <section
      class="banner"
      data-culprit={warning.suspects.join(' ')}
      data-techniques={warning.techniques.join(' ')}
      data-look={blocked ? 'blocked' : 'unknown'}
      aria-label={say('banner_label')}
    >
      <StateShape shape={blocked ? 'blocked' : 'unknown'} size={20} />
      <div>
        <p class="who" aria-live="polite">
          {whoWords(warning, say)}
        </p>
        <p>{howWords(warning, say)}</p>
      </div>
      <WhatIsStopped warning={warning} verdict={verdict} observations={observations} say={say} />
    </section>
  );
}
