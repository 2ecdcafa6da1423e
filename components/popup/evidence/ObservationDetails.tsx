import type { Observation } from '../../../utils/model/observation.ts';
import { duration } from '../../text/exact-time.ts';
import { findingSentence } from '../../text/finding-sentence.tsx';
import type { Say } from '../../text/say.ts';
import { day, moment } from '../../text/time.ts';
import { Relays } from './Relays.tsx';

/** One observation in full: the finding, when it was made, how long it took, its list, and the browser's error text. */
export function ObservationDetails({ observation, say }: { observation: Observation; say: Say }) {
  const { finding, at, elapsed, listDate, route, hints } = observation;
  const { language } = say;
  return (
    <div class="fact">
      <p>{findingSentence(finding, say)}</p>
      {finding.type === 'exit' && <Relays relays={finding.relays} say={say} />}
      {finding.type === 'no-answer' && finding.verbatim !== '' && (
        <p>{say.rich('detail_verbatim', <code>{finding.verbatim}</code>)}</p>
      )}
      {hints?.page !== undefined && <p>{say.of('page', hints.page)}</p>}
      {hints?.foreignAuthority !== undefined && <p>{say('detail_authority', hints.foreignAuthority)}</p>}
      {hints?.retryAt !== undefined && <p>{say('detail_retry', moment(hints.retryAt, language))}</p>}
      <p class="meta">
        {elapsed !== undefined && (
          <span>{say('detail_when', moment(at, language), duration(elapsed, language))}</span>
        )}
        {route !== 'unknown' && <span>{say.of('route', route)}</span>}
        {listDate !== undefined && <span>{say('detail_list', day(listDate, language))}</span>}
      </p>
    </div>
  );
}
