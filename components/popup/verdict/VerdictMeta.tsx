import type { Report } from '../../../utils/model/report.ts';
import { TimeAgo } from '../../shared/TimeAgo.tsx';
import type { Say } from '../../text/say.ts';
import { OldListNo } from './OldListNo.tsx';

/** How many sources agree, whether an old list does, and the age of the check. */
export function VerdictMeta({ report, now, say }: { report: Report; now: number; say: Say }) {
  const { verdict } = report;
  const found = verdict.type === 'unknown' ? undefined : verdict;
  return (
    <p class="meta">
      {found !== undefined && found.agreement.of > 0 && (
        <span title={say('agreement_explain')}>{agreement(found.agreement, say)}</span>
      )}
      {verdict.type === 'not-tor' && verdict.certainty === 'likely' && (
        <OldListNo addresses={verdict.addresses} observations={report.observations} say={say} />
      )}
      <TimeAgo at={report.finishedAt ?? report.startedAt} now={now} say={say} />
    </p>
  );
}

function agreement({ agree, of }: { agree: number; of: number }, say: Say): string {
  return agree === 1 && of === 1 ? say('agreement_one') : say('agreement', String(agree), String(of));
}
