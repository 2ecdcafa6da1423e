import type { Report } from '../utils/model/report.ts';
import { ControlRows } from './ControlRows.tsx';
import { EvidenceRow } from './EvidenceRow.tsx';
import { Legend } from './Legend.tsx';
import { RowGroup } from './RowGroup.tsx';
import { type Row, rowsOf } from './rows.ts';
import type { Say } from './say.ts';

/** The rows the verdict rests on. What was left out, and what is no evidence of Tor, is folded. */
export function Evidence({ report, say }: { report: Report; say: Say }) {
  const { asked, unasked, controls, looks } = rowsOf(report.observations);
  const { verdict, blockages } = report;
  const cited = new Set(verdict.type === 'unknown' ? [] : verdict.evidence);
  const rows = (of: readonly Row[]) =>
    of.map((row) => (
      <EvidenceRow
        key={row.endpoint}
        row={row}
        cited={cited.has(row.endpoint)}
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
      {looks.length > 0 && (
        <RowGroup shape="not-asked" name={say('looks')} says={say('few_looks_count', String(looks.length))}>
          <p class="meta">{say('looks_explain')}</p>
          {rows(looks)}
        </RowGroup>
      )}
      <ControlRows controls={controls} rows={rows} say={say} />
    </section>
  );
}
