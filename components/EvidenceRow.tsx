import { type Blockage, isBlocked } from '../utils/model/blockage.ts';
import { howWords, whoWords } from './blockage-sentences.ts';
import { Fact } from './Fact.tsx';
import { Fold } from './Fold.tsx';
import { fewWords } from './few-words.ts';
import { gist, type Row } from './rows.ts';
import { StateShape } from './StateShape.tsx';
import type { Say } from './say.ts';

interface Props {
  row: Row;
  cited: boolean;
  blockage?: Blockage | undefined;
  say: Say;
}

/** One endpoint: what it says in few words, and all of it when opened. */
export function EvidenceRow({ row, cited, blockage, say }: Props) {
  const { shape: plain, finding } = gist(row);
  const shape = blockage !== undefined && isBlocked(blockage) ? 'blocked' : plain;
  const says = finding === undefined ? say('few_differs') : fewWords(finding, say, row.observations[0]?.role);
  const address = finding?.type === 'exit' ? finding.address : undefined;
  const summary = (
    <>
      <StateShape shape={shape} size={14} />
      <span class="name">{say.about('endpoint', row.endpoint)}</span>
      <span class="says" title={address ?? says}>
        {says}
      </span>
    </>
  );
  return (
    <Fold class="row" look={shape} endpoint={row.endpoint} summary={summary}>
      {() => (
        <div class="facts">
          <p class="meta">{say.about('asks', row.endpoint)}</p>
          {row.observations.map((observation, index) => (
            <Fact key={index} observation={observation} say={say} />
          ))}
          {blockage !== undefined && (
            <p class="why-stopped">
              {whoWords({ ...blockage, hosts: [blockage.host] }, say)} {howWords(blockage, say)}
            </p>
          )}
          {cited && <p class="meta">{say('detail_cited')}</p>}
        </div>
      )}
    </Fold>
  );
}
