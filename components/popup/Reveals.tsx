import type { MessageKey, Say } from '../text/say.ts';

const SENTENCES: readonly MessageKey[] = ['reveals_quiet', 'reveals_here', 'reveals_tor', 'reveals_full'];

/** What a check reveals, in four sentences; the options list every request. */
export function Reveals({ say, onOptions }: { say: Say; onOptions: () => void }) {
  return (
    <details class="reveals">
      <summary>{say('reveals')}</summary>
      <ul>
        {SENTENCES.map((key) => (
          <li key={key}>{say(key)}</li>
        ))}
      </ul>
      <button type="button" class="quiet" onClick={() => onOptions()}>
        {say('see_every_request')}
      </button>
    </details>
  );
}
