import { Fact } from './Fact.tsx';
import { Fold } from './Fold.tsx';
import { fewWords } from './few-words.ts';
import { gist, type Row } from './rows.ts';
import { StateShape } from './StateShape.tsx';
import type { Say } from './say.ts';

/** One endpoint: what it says in few words, and all of it when opened. */
export function EvidenceRow({ row, cited, say }: { row: Row; cited: boolean; say: Say }) {
  const { shape, finding } = gist(row);
  const says = finding === undefined ? say('few_differs') : fewWords(finding, say, row.observations[0]?.role);
  const address = finding?.type === 'exit' ? finding.address : undefined;
  const summary = (
    <>
      <StateShape shape={shape} size={14} />
      <span class="name">{say.about('endpoint', row.endpoint)}</span>
      <span class="says" title={address}>
        {says}
      </span>
    </>
  );
  return (
    <Fold class="row" endpoint={row.endpoint} summary={summary}>
      {() => (
        <div class="facts">
          <p class="meta">{say.about('asks', row.endpoint)}</p>
          {row.observations.map((observation, index) => (
            <Fact key={index} observation={observation} say={say} />
          ))}
          {cited && <p class="meta">{say('detail_cited')}</p>}
        </div>
      )}
    </Fold>
  );
}
