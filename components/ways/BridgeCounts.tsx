import { BRIDGE_KINDS, type BridgeReading } from '../../utils/model/bridge-line.ts';
import { countText } from '../text/numbers.ts';
import type { Say } from '../text/say.ts';

interface Props {
  reading: BridgeReading;
  say: Say;
}

/** How many lines there are, how many of them have faults, and of which kinds they are. */
export function BridgeCounts({ reading: { lines, count, others, isCut }, say }: Props) {
  if (count === 0) return <p>{say('ways_lines_none')}</p>;
  const number = (counted: number) => countText(counted, say.language);
  const faulty = lines.filter(({ faults }) => faults.length > 0).length;
  const kinds = BRIDGE_KINDS.flatMap((kind) => {
    const ofKind = lines.filter((line) => line.kind === kind).length;
    return ofKind === 0 ? [] : [{ kind, ofKind }];
  });
  return (
    <>
      <h3>{count === 1 ? say('ways_lines_one') : say('ways_lines_count', number(count))}</h3>
      <p class="meta">
        {faulty < lines.length && <span>{say('ways_lines_good', number(lines.length - faulty))}</span>}
        {faulty > 0 && <span>{say('ways_lines_faulty', number(faulty))}</span>}
        {kinds.map(({ kind, ofKind }) => (
          <span key={kind}>{say('ways_lines_kind', say.of('bridge_kind', kind), number(ofKind))}</span>
        ))}
        {others > 0 && <span>{say('ways_lines_others', number(others))}</span>}
      </p>
      {faulty < lines.length && <p>{say('bridge_good_means')}</p>}
      {count > lines.length && <p>{say('ways_lines_shown', number(lines.length))}</p>}
      {isCut && <p>{say('ways_lines_cut')}</p>}
    </>
  );
}
