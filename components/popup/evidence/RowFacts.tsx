import type { Blockage } from '../../../utils/model/blockage.ts';
import { howWords, whoWords } from '../../text/blockage.ts';
import type { Say } from '../../text/say.ts';
import { ObservationDetails } from './ObservationDetails.tsx';
import type { Row } from './rows.ts';

interface Props {
  row: Row;
  /** The verdict is based on this row. */
  isCited: boolean;
  blockage: Blockage | undefined;
  say: Say;
}

/** Every detail of one endpoint, for its opened row. */
export function RowFacts({ row, isCited, blockage, say }: Props) {
  return (
    <div class="facts">
      <p class="meta">{say.about('asks', row.endpoint)}</p>
      {row.observations.map((observation, index) => (
        <ObservationDetails key={index} observation={observation} say={say} />
      ))}
      {blockage !== undefined && (
        <p class="why-stopped">
          {whoWords({ ...blockage, hosts: [blockage.host] }, say)} {howWords(blockage, say)}
        </p>
      )}
      {isCited && <p class="meta">{say('detail_cited')}</p>}
    </div>
  );
}
