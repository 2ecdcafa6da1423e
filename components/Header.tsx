import { SaveRecord } from './SaveRecord.tsx';
import { StateShape } from './StateShape.tsx';
import type { Say } from './say.ts';

/** How far a check is. */
export interface Progress {
  readonly settled: number;
  readonly total: number;
}

interface Props {
  running: Progress | undefined;
  say: Say;
  /** Missing where there is a better button for it below. */
  onCheck: (() => void) | undefined;
  /** Missing where there is no finished report. */
  onSave: (() => void) | undefined;
  onOptions: () => void;
}

export function Header({ running, say, onCheck, onSave, onOptions }: Props) {
  return (
    <header>
      <StateShape shape="tor" size={18} />
      <strong>{say('extension_name')}</strong>
      {/* One name however far it is: a name that changes would be read out again and again. */}
      {onCheck !== undefined && (
        <button type="button" class="quiet check" aria-label={say('check')} onClick={() => onCheck()}>
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <path
              class="stroke"
              d="M13.5 8A5.5 5.5 0 1 1 8 2.5H12M9.6 0.3 12 2.5 9.6 4.8"
              stroke-width="1.6"
            />
          </svg>
          {running === undefined
            ? say('check')
            : say('check_progress', String(running.settled), String(running.total))}
        </button>
      )}
      {onSave !== undefined && <SaveRecord say={say} onSave={onSave} />}
      <button
        type="button"
        class="quiet"
        aria-label={say('options')}
        title={say('options')}
        onClick={() => onOptions()}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path class="stroke" d="M1.5 5H8M12.5 5h2M1.5 11h2M8 11h6.5" stroke-width="1.6" />
          <circle class="stroke" cx="10.2" cy="5" r="2.1" stroke-width="1.6" />
          <circle class="stroke" cx="5.8" cy="11" r="2.1" stroke-width="1.6" />
        </svg>
      </button>
      {running !== undefined && (
        <progress value={running.settled} max={running.total} aria-label={say('progress_label')} />
      )}
    </header>
  );
}
