import type { Report } from '../../../utils/model/report.ts';
import type { Say } from '../../text/say.ts';
import { EvidenceRow } from './EvidenceRow.tsx';
import type { RowGroup } from './groups.ts';
import { isSecondLook, type Row } from './rows.ts';

interface Props {
  group: RowGroup;
  isOpen: boolean;
  report: Report;
  say: Say;
}

/** The rows of one group, hidden until it is opened. */
export function GroupRows({ group: { name, shape, rows }, isOpen, report, say }: Props) {
  const { verdict, blockages } = report;
  const cited = verdict.type === 'unknown' ? [] : verdict.evidence;
  const drawn = (row: Row) => (
    <EvidenceRow
      key={row.endpoint}
      row={row}
      isCited={cited.includes(row.endpoint)}
      blockage={blockages.find(({ endpoint }) => endpoint === row.endpoint)}
      say={say}
    />
  );
  return (
    <div class="rows" data-shape={shape} hidden={!isOpen}>
      {name === 'controls' && <p class="meta">{say('controls_explain')}</p>}
      {rows.filter((row) => !isSecondLook(row)).map(drawn)}
      {rows.some(isSecondLook) && <p class="meta">{say('looks_explain')}</p>}
      {rows.filter(isSecondLook).map(drawn)}
    </div>
  );
}
