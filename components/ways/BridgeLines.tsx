import { useRef, useState } from 'preact/hooks';
import type { BridgeReading } from '../../utils/model/bridge-line.ts';
import type { LineTried } from '../../utils/model/way-try.ts';
import type { Say } from '../text/say.ts';
import { BridgeCard } from './BridgeCard.tsx';
import { BridgeCounts } from './BridgeCounts.tsx';
import { LineTries } from './LineTries.tsx';
import type { Tries } from './tries.ts';

/** A longer paste is read as it comes, and only its beginning is put into the field. */
const SHOWN = 100_000;

interface Props {
  say: Say;
  read: (text: string) => BridgeReading;
  tries: Tries;
}

/** The field for bridge lines, and what they are. Nothing of it leaves this component. */
export function BridgeLines({ say, read, tries }: Props) {
  const [reading, setReading] = useState<BridgeReading>();
  const field = useRef<HTMLTextAreaElement>(null);
  const [tried, setTried] = useState<ReadonlyMap<number, LineTried>>(new Map());
  const take = (text: string) => {
    setTried(new Map());
    setReading(text.trim() === '' ? undefined : read(text));
  };
  const show = (text: string) => {
    if (field.current !== null) field.current.value = text.slice(0, SHOWN);
    take(text);
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text') ?? '';
    if (text.length < SHOWN) return;
    event.preventDefault();
    show(text);
  };
  return (
    <section aria-labelledby="lines-title">
      <h2 id="lines-title">{say('ways_lines')}</h2>
      <p>{say('ways_lines_intro')}</p>
      <p class="meta">{say('ways_lines_stay')}</p>
      <div class="paste">
        <label for="lines">{say('ways_lines_label')}</label>
        <textarea
          id="lines"
          ref={field}
          rows={5}
          spellcheck={false}
          autocomplete="off"
          onInput={({ currentTarget }) => take(currentTarget.value)}
          onPaste={paste}
        />
        <button type="button" onClick={() => show('')}>
          {say('log_clear')}
        </button>
      </div>
      <div role="status">{reading !== undefined && <BridgeCounts reading={reading} say={say} />}</div>
      {reading !== undefined && reading.lines.length > 0 && (
        <>
          <LineTries
            key={reading}
            lines={reading.lines}
            tries={tries}
            say={say}
            onTried={(number, one) => setTried((before) => new Map([...before, [number, one]]))}
          />
          <ol class="bridges">
            {reading.lines.map((line) => (
              <BridgeCard key={line.number} line={line} tried={tried.get(line.number)} say={say} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
