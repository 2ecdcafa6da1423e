import type { Verdict } from '../../../utils/model/verdict.ts';
import type { Warning } from '../../../utils/model/warning.ts';
import { Shape } from '../../shared/Shape.tsx';
import { howWords, whoWords } from '../../text/blockage.ts';
import type { Say } from '../../text/say.ts';
import { WarningDetails } from './WarningDetails.tsx';

interface Props {
  warning: Warning;
  verdict: Verdict;
  say: Say;
}

/** The warning: the culprit and the hosts, and the techniques; every detail when opened. */
export function WarningCard({ warning, verdict, say }: Props) {
  const shape = warning.first.deliberate ? 'blocked' : 'unknown';
  return (
    <section
      class="banner"
      data-culprit={warning.suspects.join(' ')}
      data-techniques={warning.techniques.join(' ')}
      data-shape={shape}
      aria-label={say('banner_label')}
    >
      <Shape shape={shape} size={20} />
      <div>
        <p class="who" aria-live="polite">
          {whoWords(warning, say)}
        </p>
        <p>{howWords(warning, say)}</p>
      </div>
      <WarningDetails warning={warning} verdict={verdict} say={say} />
    </section>
  );
}
