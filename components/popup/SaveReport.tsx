import type { Say } from '../text/say.ts';

/** Saves the report as a file. An icon, as the other buttons of the header: a label would add a line to the popup. */
export function SaveReport({ say, onSave }: { say: Say; onSave: () => void }) {
  return (
    <button
      type="button"
      class="quiet save"
      aria-label={say('save_report')}
      title={say('save_report_explain')}
      onClick={() => onSave()}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path class="stroke" d="M8 1.5V10M4.5 7 8 10.3 11.5 7M2 11v3h12v-3" stroke-width="1.6" />
      </svg>
    </button>
  );
}
