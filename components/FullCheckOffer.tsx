import type { Say } from './say.ts';

/** Always one click away where a check is discreet by default; before it is pressed, what it gives away. */
export function FullCheckOffer({ say, onFullCheck }: { say: Say; onFullCheck: () => void }) {
  return (
    <section class="offer" aria-label={say('full_check')}>
      <p id="full-check-reveals">{say('full_check_reveals')}</p>
      <button type="button" aria-describedby="full-check-reveals" onClick={() => onFullCheck()}>
        {say('full_check')}
      </button>
    </section>
  );
}
