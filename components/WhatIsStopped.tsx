import type { Observation } from '../utils/model/observation.ts';
import type { Verdict } from '../utils/model/verdict.ts';
import { isChange, sureWords } from './blockage-sentences.ts';
import { ADVICE } from './blockage-words.ts';
import { Fold } from './Fold.tsx';
import { RungRow } from './RungRow.tsx';
import type { Say } from './say.ts';
import type { Warning } from './warning.ts';

interface Props {
  warning: Warning;
  verdict: Verdict;
  observations: readonly Observation[];
  say: Say;
}

/** How sure, what it means, what can be done, and every culprit that was looked at. */
export function WhatIsStopped({ warning, verdict, observations, say }: Props) {
  const { suspects, techniques, first } = warning;
  const advice = suspects.map((one) => say(isChange(techniques) ? 'advice_changed' : ADVICE[one]));
  if (advice.length === 0) advice.push(say('advice_unexplained'));
  return (
    <Fold class="more" summary={<span>{say('banner_more')}</span>}>
      {() => (
        <div class="stopped">
          <p>
            {sureWords(first, say)} {say(verdict.type === 'unknown' ? 'means_unknown' : 'means_verdict')}
          </p>
          <h2>{say('what_to_do')}</h2>
          {advice.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <h2>{say('ladder_label')}</h2>
          <ol class="ladder">
            {first.ladder.map((rung) => (
              <RungRow key={rung.culprit} rung={rung} observations={observations} say={say} />
            ))}
          </ol>
        </div>
      )}
    </Fold>
  );
}
