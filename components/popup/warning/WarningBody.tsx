import type { Verdict } from '../../../utils/model/verdict.ts';
import type { Warning } from '../../../utils/model/warning.ts';
import { isChange } from '../../text/blockage.ts';
import { sureWords } from '../../text/blockage-line.ts';
import type { Say } from '../../text/say.ts';
import { LadderRung } from './LadderRung.tsx';

export interface WarningBodyProps {
  warning: Warning;
  verdict: Verdict;
  say: Say;
}

/** The certainty, what it means for the verdict, what can be done, and the ladder of culprits: for the opened warning. */
export function WarningBody({ warning, verdict, say }: WarningBodyProps) {
  const { suspects, techniques, first } = warning;
  const advice = suspects.map((culprit) =>
    isChange(techniques) ? say('advice_changed') : say.of('advice', culprit),
  );
  if (advice.length === 0) advice.push(say('advice_unexplained'));
  return (
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
          <LadderRung key={rung.culprit} rung={rung} say={say} />
        ))}
      </ol>
    </div>
  );
}
