import { isBlocked } from '../utils/model/blockage.ts';
import type { Observation } from '../utils/model/observation.ts';
import type { Verdict } from '../utils/model/verdict.ts';
import { BANNER, SUSPECT, TECHNIQUE } from './blockage-words.ts';
import { eitherOf, listed } from './listed.ts';
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

export function whoWords({ suspects, hosts }: Pick<Warning, 'suspects' | 'hosts'>, say: Say): string {
  const names = listed(hosts, say);
  const [only] = suspects;
  if (only === undefined) return say('banner_unexplained', names);
  if (suspects.length === 1) return say(BANNER[only], names);
  const all = suspects.map((culprit) => say(SUSPECT[culprit]));
  return say('banner_several', names, eitherOf(all, say));
}

export function howWords({ techniques }: Pick<Warning, 'techniques'>, say: Say): string {
  const all = techniques.map((technique) => say(TECHNIQUE[technique]));
  return all.length === 1 ? say('how_one', eitherOf(all, say)) : say('how_several', eitherOf(all, say));
}
