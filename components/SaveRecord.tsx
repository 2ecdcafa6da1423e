import type { Say } from './say.ts';

/** Saves what is shown as a file. A picture, as its neighbour in the header: words would cost the popup a line. */
export function SaveRecord({ say, onSave }: { say: Say; onSave: () => void }) {
  return (
    <button
      type="button"
      class="quiet save"
      aria-label={say('save_record')}
      title={say('save_record_explain')}
      onClick={() => onSave()}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path class="stroke" d="M8 1.5V10M4.5 7 8 10.3 11.5 7M2 11v3h12v-3" stroke-width="1.6" />
      </svg>
    </button>
  );
}
