import type { Ref } from 'preact';
import type { Report } from '../utils/model/report.ts';
import type { Verdict } from '../utils/model/verdict.ts';
import { Caveats } from './Caveats.tsx';
import { headline } from './headline.ts';
import { LocalTorNote } from './LocalTorNote.tsx';
import { maybeNeighbour } from './neighbour.ts';
import { StateShape } from './StateShape.tsx';
import { Support } from './Support.tsx';
import type { Say } from './say.ts';
import { TorBrowserNote } from './TorBrowserNote.tsx';
import { VerdictMeta } from './VerdictMeta.tsx';

const NOTHING_YET: Verdict = { type: 'unknown', reason: 'not-checked', evidence: [], addresses: [] };

interface Props {
  report: Report | undefined;
  now: number;
  say: Say;
  /** Can be focused where the button that was pressed is gone. */
  heading?: Ref<HTMLHeadingElement>;
}

/** The answer at one glance. */
export function VerdictBlock({ report, now, say, heading = null }: Props) {
  const verdict = report?.verdict ?? NOTHING_YET;
  const observations = report?.observations ?? [];
  const unsure = maybeNeighbour(verdict);
  const look = unsure ? 'unknown' : verdict.type;
  return (
    <section class="verdict" data-state={verdict.type} data-look={look} aria-label={say('verdict_label')}>
      <StateShape shape={look} size={42} />
      <div>
        <div aria-live="polite">
          <h1 tabIndex={-1} ref={heading}>
            {headline(verdict, say)}
          </h1>
          <p title={verdict.type === 'tor' && !unsure ? say('explain_exit') : undefined}>
            <Support verdict={verdict} observations={observations} say={say} />
          </p>
        </div>
        {report?.fault !== undefined && <code>{report.fault}</code>}
        {report !== undefined && <VerdictMeta report={report} now={now} say={say} />}
      </div>
      {verdict.type !== 'unknown' && (
        <Caveats caveats={verdict.caveats} observations={observations} say={say} />
      )}
      {verdict.type === 'tor' && !unsure && <TorBrowserNote say={say} />}
      <LocalTorNote verdict={verdict} observations={observations} say={say} />
    </section>
  );
}
