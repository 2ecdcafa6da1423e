import type { Report } from '../utils/model/report.ts';
import type { Say } from './say.ts';

/** A discreet check that found Tor has asked everything already, through Tor. */
export function offersFullCheck({ scope, verdict, observations }: Report): boolean {
  const leftOut = observations.some(
    ({ finding }) => finding.type === 'not-asked' && finding.why === 'discreet',
  );
  return scope === 'discreet' && (verdict.type !== 'tor' || leftOut);
}

/** One button, and before it is pressed what it gives away. */
export function FullCheckOffer({ say, onFullCheck }: { say: Say; onFullCheck: () => void }) {
  return (
    <section class="offer" aria-label={say('full_check')}>
      <p id="full-check-reveals">{say('full_check_reveals')}</p>
      <button type="button" aria-describedby="full-check-reveals" onClick={onFullCheck}>
        {say('full_check')}
      </button>
    </section>
  );
}
