import type { Say } from './say.ts';

interface Props {
  /** It is the next thing to do. */
  primary: boolean;
  say: Say;
  onFullCheck: () => void;
}

/** Always one click away where a check is discreet by default; before it is pressed, what it gives away. */
export function FullCheckOffer({ primary, say, onFullCheck }: Props) {
  return (
    <section class="offer" aria-label={say('full_check')}>
      <p id="full-check-reveals">{say('full_check_reveals')}</p>
      <button
        type="button"
        class={primary ? 'primary' : undefined}
        aria-describedby="full-check-reveals"
        onClick={() => onFullCheck()}
      >
        {say('full_check')}
      </button>
    </section>
  );
}
