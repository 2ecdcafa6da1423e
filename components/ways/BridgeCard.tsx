import type { BridgeLine } from '../../utils/model/bridge-line.ts';
import type { LineTried } from '../../utils/model/way-try.ts';
import { Shape } from '../shared/Shape.tsx';
import type { Say } from '../text/say.ts';
import { reachedShape, Said } from './BuiltInTries.tsx';

interface Props {
  line: BridgeLine;
  /** How a try of it ended, if there was one. */
  tried: LineTried | undefined;
  say: Say;
}

/** One bridge line: its kind, where it leads, and each fault. */
export function BridgeCard({ line, tried, say }: Props) {
  const { number, kind, transport, address, port, faults, notes } = line;
  const shape = faults.length === 0 ? 'works' : 'unknown';
  return (
    <li value={number}>
      <h4>
        {say.of('bridge_kind', kind)}
        {kind === 'old' || kind === 'other' ? ` (${transport})` : ''}
        {address !== undefined && <code>{placeText(address, port)}</code>}
      </h4>
      <p class="meta">{say.of('bridge_about', kind)}</p>
      <p class="state" data-shape={shape}>
        <Shape shape={shape} size={16} />
        {say(faults.length === 0 ? 'bridge_good' : 'bridge_faulty')}
      </p>
      {faults.length + notes.length > 0 && (
        <ul>
          {faults.map(({ type, what }) => (
            <li key={`${type} ${what}`} class="fault">
              {say.of('bridge_fault', type, ...valuesOf(what))}
            </li>
          ))}
          {notes.map(({ type, what }) => (
            <li key={`${type} ${what}`}>{say.of('bridge_note', type, ...valuesOf(what))}</li>
          ))}
        </ul>
      )}
      {tried !== undefined && <TriedLine tried={tried} say={say} />}
    </li>
  );
}

function TriedLine({ tried, say }: { tried: LineTried; say: Say }) {
  switch (tried.type) {
    case 'host':
      return (
        <Said
          data="host"
          name={tried.reached}
          shape={reachedShape(tried.reached)}
          text={say.of('try_host', tried.reached)}
        />
      );
    case 'bridge':
      return (
        <Said
          data="bridge"
          name={tried.reached}
          shape={reachedShape(tried.reached)}
          text={say.of('try_bridge', tried.reached)}
        />
      );
    case 'none':
      return <p class="meta">{say.of('try_none', tried.why)}</p>;
  }
}

function placeText(address: string, port: number | undefined): string {
  const host = address.includes(':') ? `[${address}]` : address;
  return port === undefined ? host : `${host}:${port}`;
}

/** What stands in the sentence of a fault or note, if anything does. */
const valuesOf = (what: string | undefined) => (what === undefined ? [] : [what]);
