import type { Say } from '../text/say.ts';

/** Saves the report as a file. */
export function SaveReport({ say, onSave }: { say: Say; onSave: () => void }) {
  return (
    <button type="button" class="link save" title={say('save_report_explain')} onClick={() => onSave()}>
      {say('save_report')}
    </button>
  );
}
