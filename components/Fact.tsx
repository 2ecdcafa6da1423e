import type { Route } from '../utils/model/measurement.ts';
import type { Observation } from '../utils/model/observation.ts';
import type { PageMark } from '../utils/model/signs.ts';
import { fullWords } from './full-words.tsx';
import { Relays } from './Relays.tsx';
import type { MessageKey, Say } from './say.ts';
import { day, duration, moment } from './when.ts';

const PAGE: Record<PageMark, MessageKey> = {
  icsa: 'page_icsa',
  legal: 'page_legal',
  login: 'page_login',
  html: 'page_html',
};
const ROUTE: Record<Route, MessageKey | undefined> = {
  proxied: 'detail_proxied',
  direct: 'detail_direct',
  unknown: undefined,
};

/** One observation in full: what, when, how long, on which list, and the browser's own words. */
export function Fact({ observation, say }: { observation: Observation; say: Say }) {
  const { finding, at, elapsed, listDate, route, signs } = observation;
  const { language } = say;
  const way = ROUTE[route];
  return (
    <div class="fact">
      <p>{fullWords(finding, say)}</p>
      {finding.type === 'exit' && <Relays relays={finding.relays} say={say} />}
      {finding.type === 'no-answer' && finding.verbatim !== '' && (
        <p>{say.rich('detail_verbatim', <code>{finding.verbatim}</code>)}</p>
      )}
      {signs?.page !== undefined && <p>{say(PAGE[signs.page])}</p>}
      {signs?.foreignAuthority !== undefined && <p>{say('detail_authority', signs.foreignAuthority)}</p>}
      {signs?.retryAt !== undefined && <p>{say('detail_retry', moment(signs.retryAt, language))}</p>}
      <p class="meta">
        {elapsed !== undefined && (
          <span>{say('detail_when', moment(at, language), duration(elapsed, language))}</span>
        )}
        {way !== undefined && <span>{say(way)}</span>}
        {listDate !== undefined && <span>{say('detail_list', day(listDate, language))}</span>}
      </p>
    </div>
  );
}
