import type { NextCheck } from '../../utils/model/next-check.ts';
import type { Say } from '../text/say.ts';

/** The id of the paragraph that says what a full check reveals. */
export const REVEALS = 'full-check-reveals';

interface Props {
  /** What the button *Check* does: here is the other one. */
  next: NextCheck;
  /** The next thing to do. */
  isPrimary: boolean;
  say: Say;
  onFullCheck: () => void;
  /** Checks discreetly, as the settings say. */
  onCheck: () => void;
}

/** What a full check reveals, where checks are discreet by default, and the check that *Check* does not make. */
export function FullCheckOffer({ next, isPrimary, say, onFullCheck, onCheck }: Props) {
  const isRepeat = next === 'full-again';
  return (
    <section class="offer" aria-label={say('full_check')}>
      <p id={REVEALS}>{say(isRepeat ? 'full_check_again_reveals' : 'full_check_offer')}</p>
      <button
        type="button"
        class={isPrimary && !isRepeat ? 'primary' : undefined}
        aria-describedby={REVEALS}
        onClick={() => (isRepeat ? onCheck() : onFullCheck())}
      >
        {say(isRepeat ? 'check_discreet_only' : 'full_check')}
      </button>
    </section>
  );
}
