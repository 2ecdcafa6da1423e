import type { Report } from '../utils/model/report.ts';
import { maybeNeighbour } from './neighbour.ts';
import type { Say } from './say.ts';
import { When } from './When.tsx';

/** How many say so, how long ago. Outside the live region: the age changes all the time. */
export function VerdictMeta({ report, now, say }: { report: Report; now: number; say: Say }) {
  const { verdict } = report;
  const found = verdict.type === 'unknown' || maybeNeighbour(verdict) ? undefined : verdict;
  return (
    <p class="meta">
      {found !== undefined && found.agreement.of > 0 && (
        <span title={say('agreement_explain')}>{agreement(found.agreement, say)}</span>
      )}
      <When at={report.finishedAt ?? report.startedAt} now={now} say={say} />
    </p>
  );
}

function agreement({ agree, of }: { agree: number; of: number }, say: Say): string {
  return agree === 1 && of === 1 ? say('agreement_one') : say('agreement', String(agree), String(of));
}
