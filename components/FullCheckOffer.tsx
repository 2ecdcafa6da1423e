import type { Report } from '../utils/model/report.ts';
import type { UnknownReason } from '../utils/model/verdict.ts';
import type { Say } from './say.ts';

/** Where more sources could decide; offline they cannot either. */
const UNDECIDED: readonly UnknownReason[] = [
  'no-address',
  'ipv6-not-covered',
  'list-too-old',
  'lists-silent',
  'sources-differ',
];

/** A discreet check that found Tor has asked everything already, through Tor. */
export function offersFullCheck({ scope, verdict, observations }: Report): boolean {
  if (scope === 'full') return false;
  if (verdict.type === 'unknown') return UNDECIDED.includes(verdict.reason);
  return observations.some(({ finding }) => finding.type === 'not-asked' && finding.why === 'discreet');
}

/** One button, and before it is pressed what it gives away. */
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
