import type { Blockage } from '../../../utils/model/blockage.ts';
import { Fold } from '../../shared/Fold.tsx';
import { Shape } from '../../shared/Shape.tsx';
import { findingShort } from '../../text/finding-short.ts';
import type { Say } from '../../text/say.ts';
import { RowFacts } from './RowFacts.tsx';
import { type Row, summaryOf } from './rows.ts';

interface Props {
  row: Row;
  /** The verdict is based on this row. */
  isCited: boolean;
  blockage?: Blockage | undefined;
  say: Say;
}

/** One endpoint: its answer in few words, and every detail when opened. */
export function EvidenceRow({ row, isCited, blockage, say }: Props) {
  const { shape: plain, finding } = summaryOf(row);
  const shape = blockage?.deliberate === true ? 'blocked' : plain;
  const says =
    finding === undefined ? say('few_differs') : findingShort(finding, say, row.observations[0]?.role);
  const summary = (
    <>
      <Shape shape={shape} size={14} />
      <span class="name">{say.about('endpoint', row.endpoint)}</span>
      <span class="says">{says}</span>
    </>
  );
  return (
    <Fold class="row" shape={shape} endpoint={row.endpoint} summary={summary}>
      {() => <RowFacts row={row} isCited={isCited} blockage={blockage} say={say} />}
    </Fold>
  );
}
