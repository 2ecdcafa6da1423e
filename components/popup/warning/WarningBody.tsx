import type { Verdict } from '../../../utils/model/verdict.ts';
import type { Warning } from '../../../utils/model/warning.ts';
import { isChange } from '../../text/blockage.ts';
import { sureWords } from '../../text/blockage-line.ts';
import type { Say } from '../../text/say.ts';
import { LadderRung } from './LadderRung.tsx';

/** What can be opened in a warning. */
export type WarningPart = 'advice' | 'ladder';

interface Props {
  part: WarningPart;
  warning: Warning;
  verdict: Verdict;
  say: Say;
}

/** What can be done and what it means for the verdict; or every culprit, and how certain that is. */
export function WarningBody({ part, warning: { suspects, techniques, first }, verdict, say }: Props) {
  if (part === 'ladder') {
    return (
      <div class="opened">
        <p>{sureWords(first, say)}</p>
        <ol class="ladder" aria-label={say('ladder_label')}>
          {first.ladder.map((rung) => (
            <LadderRung key={rung.culprit} rung={rung} say={say} />
          ))}
        </ol>
      </div>
    );
  }
  const advice = suspects.map((culprit) =>
    isChange(techniques) ? say('advice_changed') : say.of('advice', culprit),
  );
  return (
    <div class="opened">
      {(advice.length === 0 ? [say('advice_unexplained')] : advice).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>{say(verdict.type === 'unknown' ? 'means_unknown' : 'means_verdict')}</p>
    </div>
  );
}
