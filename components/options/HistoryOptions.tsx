import { useState } from 'preact/hooks';
import type { Transition } from '../../utils/model/history.ts';
import { HISTORY_DAYS, type Settings } from '../../utils/model/settings.ts';
import { Fold } from '../shared/Fold.tsx';
import { changeWords } from '../text/history.ts';
import type { MessageKey, Say } from '../text/say.ts';
import { moment } from '../text/time.ts';
import { HistoryStrip } from './HistoryStrip.tsx';

interface Props {
  settings: Settings;
  transitions: readonly Transition[];
  now: number;
  say: Say;
  onChange: (changes: Partial<Settings>) => void;
  /** Resolves to whether the deletion succeeded. */
  onErase: () => Promise<boolean>;
}

/** The history, how long it is kept, and the button that erases it. */
export function HistoryOptions({ settings, transitions, now, say, onChange, onErase }: Props) {
  const [outcome, setOutcome] = useState<MessageKey>();
  const erase = async () => {
    const done = await onErase().catch(() => false);
    setOutcome(done ? 'history_erased' : 'trouble_background_silent');
  };
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say('history_title')}</h2>
      <p>{say('history_explain')}</p>
      {settings.historyDays === 0 ? (
        <p>{say('history_off_explain')}</p>
      ) : transitions.length === 0 ? (
        <p>{say('history_empty')}</p>
      ) : (
        <Changes transitions={transitions} now={now} say={say} />
      )}
      <label class="line">
        {say('history_keep')}
        <select
          value={settings.historyDays}
          onChange={({ currentTarget }) => {
            const chosen = HISTORY_DAYS.find((each) => String(each) === currentTarget.value);
            if (chosen !== undefined) onChange({ historyDays: chosen });
          }}
        >
          {HISTORY_DAYS.toReversed().map((days) => (
            <option key={days} value={days}>
              {days === 0 ? say('history_off') : say('history_days', String(days))}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => erase()}>
        {say('history_erase')}
      </button>
      <p role="status">{outcome !== undefined && say(outcome)}</p>
    </section>
  );
}

function Changes({ transitions, now, say }: Pick<Props, 'transitions' | 'now' | 'say'>) {
  const count = transitions.length;
  const summary = count === 1 ? say('history_list_one') : say('history_list', String(count));
  return (
    <>
      <HistoryStrip transitions={transitions} now={now} say={say} />
      <Fold class="changes" summary={summary}>
        {() => (
          <ul>
            {transitions
              .map((transition, index) => (
                <li key={index}>
                  {say(
                    'history_at',
                    moment(transition.at, say.language),
                    changeWords(transitions[index - 1], transition, say).join(' '),
                  )}
                </li>
              ))
              .toReversed()}
          </ul>
        )}
      </Fold>
    </>
  );
}
