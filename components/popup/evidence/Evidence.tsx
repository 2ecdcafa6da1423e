import type { Report } from '../../../utils/model/report.ts';
import type { Say } from '../../text/say.ts';
import { ControlRows } from './ControlRows.tsx';
import { EvidenceRow } from './EvidenceRow.tsx';
import { Legend } from './Legend.tsx';
import { RowGroup } from './RowGroup.tsx';
import { groupRows, type Row } from './rows.ts';

/** The rows that the verdict is based on. Rows that were not asked, second looks and controls are folded. */
export function Evidence({ report, say }: { report: Report; say: Say }) {
  const { asked, unasked, controls, secondLooks } = groupRows(report.observations);
  const { verdict, blockages } = report;
  const cited = new Set(verdict.type === 'unknown' ? [] : verdict.evidence);
  const rows = (of: readonly Row[]) =>
    of.map((row) => (
      <EvidenceRow
        key={row.endpoint}
        row={row}
        isCited={cited.has(row.endpoint)}
        blockage={blockages.find(({ endpoint }) => endpoint === row.endpoint)}
        say={say}
      />
    ));
  if (report.observations.length === 0) return null;
  return (
    <section class="evidence" aria-label={say('evidence_label')}>
      <Legend rows={asked} say={say} />
      {rows(asked)}
      {unasked.length > 0 && (
        <RowGroup
          shape="not-asked"
          name={say('unasked')}
          says={say('few_unasked_count', String(unasked.length))}
        >
          {rows(unasked)}
        </RowGroup>
      )}
      {secondLooks.length > 0 && (
        <RowGroup
          shape="not-asked"
          name={say('looks')}
          says={say('few_looks_count', String(secondLooks.length))}
        >
          <p class="meta">{say('looks_explain')}</p>
          {rows(secondLooks)}
        </RowGroup>
      )}
      <ControlRows controls={controls} rows={rows} say={say} />
    </section>
  );
}
