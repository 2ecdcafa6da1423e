import type { EndpointId, Recipient } from '../utils/model/endpoint.ts';
import type { MessageKey, Say } from './say.ts';

/** One row of the table; `url` is no URL where nobody is asked. */
export interface ListedEndpoint {
  readonly id: EndpointId;
  readonly url: string;
  readonly recipient?: Recipient | undefined;
  readonly discreet: boolean;
  /** Asked only after something failed. */
  readonly isLook?: boolean;
}

const RECIPIENT: Record<Recipient, MessageKey> = {
  'The Tor Project': 'recipient_tor_project',
  Cloudflare: 'recipient_cloudflare',
  Google: 'recipient_google',
  Mozilla: 'recipient_mozilla',
  'Tor network': 'recipient_tor_network',
  'This computer': 'recipient_this_computer',
};

/** Every request there is: whom it asks, what for, what it gives away, and when. */
export function Requests({ endpoints, say }: { endpoints: readonly ListedEndpoint[]; say: Say }) {
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">{say('requests')}</h2>
      <p>{say('requests_explain')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('column_request')}</th>
            <th scope="col">{say('column_recipient')}</th>
            <th scope="col">{say('column_purpose')}</th>
            <th scope="col">{say('column_reveals')}</th>
            <th scope="col">{say('column_when')}</th>
          </tr>
        </thead>
        <tbody>
          {endpoints.map((endpoint) => (
            <Request key={endpoint.id} endpoint={endpoint} say={say} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function whenAsked(discreet: boolean, isLook: boolean, recipient: Recipient | undefined): MessageKey {
  if (recipient === 'This computer') return 'when_off_tor';
  if (isLook) return 'when_second_look';
  return discreet ? 'when_every_check' : 'when_full_check';
}

function Request({
  endpoint: { id, url, recipient, discreet, isLook = false },
  say,
}: {
  endpoint: ListedEndpoint;
  say: Say;
}) {
  const host = URL.canParse(url) ? new URL(url).host : undefined;
  return (
    <tr>
      <th scope="row">{say.about('endpoint', id)}</th>
      <td>
        {say(recipient === undefined ? 'asked_here' : RECIPIENT[recipient])} <bdi class="host">{host}</bdi>
      </td>
      <td>{say.about('asks', id)}</td>
      <td>{say.about('reveals', id)}</td>
      <td>{say(whenAsked(discreet, isLook, recipient))}</td>
    </tr>
  );
}
