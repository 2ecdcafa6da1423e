import type { NextCheck } from '../../utils/model/next-check.ts';
import { Shape } from '../shared/Shape.tsx';
import type { MessageKey, Say } from '../text/say.ts';
import { REVEALS } from './FullCheckOffer.tsx';
import type { Progress } from './view.ts';

interface Props {
  /** Missing where no check runs. */
  progress: Progress | undefined;
  next: NextCheck;
  say: Say;
  /** Missing where there is a better button for it below. */
  onCheck: (() => void) | undefined;
  onOptions: () => void;
}

const NAMES = {
  usual: 'check',
  'full-again': 'check_full_again',
  'discreet-only': 'check_discreet_only',
} as const satisfies Record<NextCheck, MessageKey>;

export function Header({ progress, next, say, onCheck, onOptions }: Props) {
  return (
    <header>
      <Shape shape="tor" size={18} />
      <strong>{progress === undefined ? say('extension_name') : howFar(progress, say)}</strong>
      {onCheck !== undefined && (
        <button
          type="button"
          class="check"
          aria-describedby={next === 'full-again' && progress === undefined ? REVEALS : undefined}
          onClick={() => onCheck()}
        >
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            <path
              class="stroke"
              d="M13.5 8A5.5 5.5 0 1 1 8 2.5H12M9.6 0.3 12 2.5 9.6 4.8"
              stroke-width="1.6"
            />
          </svg>
          {say(NAMES[next])}
        </button>
      )}
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
      {progress !== undefined && (
        <progress value={progress.settled} max={progress.total} aria-label={say('progress_label')} />
      )}
    </header>
  );
}

/** Two lines, which the header has room for; how many more are late, the evidence shows as awaited. */
function howFar({ settled, total, late: [first] }: Progress, say: Say) {
  return (
    <>
      {say('check_progress', String(settled), String(total))}
      {first !== undefined && <small>{say('check_late', say.about('endpoint', first))}</small>}
    </>
  );
}
