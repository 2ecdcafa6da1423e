import type { Ref } from 'preact';
import type { Report } from '../../../utils/model/report.ts';
import type { Verdict } from '../../../utils/model/verdict.ts';
import { Shape } from '../../shared/Shape.tsx';
import { headline } from '../../text/headline.ts';
import type { Say } from '../../text/say.ts';
import { Caveats } from './Caveats.tsx';
import { LocalTorNote } from './LocalTorNote.tsx';
import { ToldNote } from './ToldNote.tsx';
import { TorBrowserNote } from './TorBrowserNote.tsx';
import { VerdictDetail } from './VerdictDetail.tsx';
import { VerdictMeta } from './VerdictMeta.tsx';

const NOTHING_YET: Verdict = { type: 'unknown', reason: 'not-checked', evidence: [], addresses: [] };

interface Props {
  report: Report | undefined;
  now: number;
  say: Say;
  /** Gets the focus where the pressed button disappears. */
  heading?: Ref<HTMLHeadingElement>;
}

/** The verdict: shape, headline, what sites see, caveats and notes. */
export function VerdictBlock({ report, now, say, heading = null }: Props) {
  const verdict = report?.verdict ?? NOTHING_YET;
  const observations = report?.observations ?? [];
  return (
    <section class="verdict" data-state={verdict.type} aria-label={say('verdict_label')}>
      <Shape shape={verdict.type} size={42} />
      <div>
        <h1 tabIndex={-1} ref={heading}>
          {headline(verdict, say)}
        </h1>
        <p title={verdict.type === 'tor' ? say('explain_exit') : undefined}>
          <VerdictDetail verdict={verdict} observations={observations} say={say} />
        </p>
        {report?.fault !== undefined && <code>{report.fault}</code>}
        {report !== undefined && <VerdictMeta report={report} now={now} say={say} />}
      </div>
      {verdict.type !== 'unknown' && (
        <Caveats caveats={verdict.caveats} observations={observations} say={say} />
      )}
      {verdict.type !== 'unknown' && (
        <p class="holds-for">
          {say.of('holds_for', report?.askedFrom ?? 'ordinary')}{' '}
          {verdict.type === 'tor' && <TorBrowserNote say={say} />}
        </p>
      )}
      <ToldNote verdict={verdict} observations={observations} say={say} />
      <LocalTorNote verdict={verdict} observations={observations} say={say} />
    </section>
  );
}
