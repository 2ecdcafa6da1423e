import type { Verdict } from '../../../utils/model/verdict.ts';
import type { Warning } from '../../../utils/model/warning.ts';
import { isChange } from '../../text/blockage.ts';
import { sureWords } from '../../text/blockage-line.ts';
import type { Say } from '../../text/say.ts';
import { PageLink } from '../PageLink.tsx';
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
  // What everybody can do stands first: another network.
  const ordered = suspects.toSorted((one, other) => Number(other === 'network') - Number(one === 'network'));
  const advice = ordered.map((culprit) =>
    isChange(techniques) ? say('advice_changed') : say.of('advice', culprit),
  );
  return (
    <div class="opened">
      {(advice.length === 0 ? [say('advice_unexplained')] : advice).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>{say(verdict.type === 'unknown' ? 'means_unknown' : 'means_verdict')}</p>
      {verdict.type === 'not-tor' && (
        <p>
          {say('means_sites_only')} <PageLink to="survey">{say('survey_link')}</PageLink>
        </p>
      )}
      {/* Where the cause lies with the person, there is nothing to get round. */}
      {(suspects.includes('network') || suspects.length === 0) && <Link to="ways" say={say} />}
      <Link to="log" say={say} />
    </div>
  );
}

function Link({ to, say }: { to: 'ways' | 'log'; say: Say }) {
  return (
    <p>
      <PageLink to={to}>{say(`${to}_link`)}</PageLink>
    </p>
  );
}
