import { useRef, useState } from 'preact/hooks';
import type { LogReading } from '../../utils/model/torlog.ts';
import { OtherPages } from '../shared/OtherPages.tsx';
import type { Say } from '../text/say.ts';
import { LogAnswer } from './LogAnswer.tsx';

/** A longer paste is read whole, and only its end is put into the field, which would take seconds for 10 MB. */
const SHOWN = 100_000;

interface Props {
  say: Say;
  /** Reads a log, or a part of one. */
  read: (text: string) => LogReading;
}

/** The page that reads a log of Tor. What is pasted stays in this component. */
export function LogPage({ say, read }: Props) {
  const [reading, setReading] = useState<LogReading>();
  const [isUnreadable, setUnreadable] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const take = (text: string) => {
    setUnreadable(false);
    setReading(text.trim() === '' ? undefined : read(text));
  };
  const show = (text: string) => {
    if (field.current !== null) field.current.value = text.slice(-SHOWN);
    take(text);
  };
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text') ?? '';
    if (text.length < SHOWN) return;
    event.preventDefault();
    show(text);
  };
  const open = async ([file]: Iterable<File>) => {
    if (file === undefined) return;
    await file.text().then(show, () => setUnreadable(true));
  };
  return (
    <main class="log">
      <h1>{say('log_title')}</h1>
      <p>{say('log_intro')}</p>
      <p class="meta">{say('log_stays')}</p>
      <section aria-labelledby="where">
        <h2 id="where">{say('log_where')}</h2>
        <ul>
          <li>{say('log_where_browser')}</li>
          <li>{say('log_where_orbot')}</li>
          <li>{say('log_where_tor')}</li>
        </ul>
      </section>
      <div class="paste">
        <label for="log">{say('log_label')}</label>
        <textarea
          id="log"
          ref={field}
          rows={8}
          spellcheck={false}
          autocomplete="off"
          onInput={({ currentTarget }) => take(currentTarget.value)}
          onPaste={paste}
        />
        <div class="buttons">
          <label class="file">
            {say('log_file')}
            <input
              type="file"
              accept=".log,.txt,.csv,.json,text/*"
              onChange={({ currentTarget }) => open(currentTarget.files ?? [])}
            />
          </label>
          <button type="button" onClick={() => show('')}>
            {say('log_clear')}
          </button>
        </div>
      </div>
      <section role="status">
        {isUnreadable && <p>{say('log_not_read')}</p>}
        {reading !== undefined && <LogAnswer reading={reading} say={say} />}
      </section>
      <OtherPages here="log" say={say} />
    </main>
  );
}
