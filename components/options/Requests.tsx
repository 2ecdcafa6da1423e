import type { EndpointId, Recipient, WhenAsked } from '../../utils/model/endpoint.ts';
import type { Say } from '../text/say.ts';

/** One row of the table; `url` is no URL where no host is asked. */
export interface ListedEndpoint {
  readonly id: EndpointId;
  readonly url: string;
  readonly recipient?: Recipient | undefined;
  readonly when: WhenAsked;
}

/** Every request there is: its recipient, its purpose, what it reveals, and when it is sent. */
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

function Request({ endpoint: { id, url, recipient, when }, say }: { endpoint: ListedEndpoint; say: Say }) {
  const host = URL.canParse(url) ? new URL(url).host : undefined;
  return (
    <tr>
      <th scope="row">{say.about('endpoint', id)}</th>
      <td>
        {recipient === undefined ? say('asked_here') : say.of('recipient', recipient)}{' '}
        <bdi class="host">{host}</bdi>
      </td>
      <td>{say.about('asks', id)}</td>
      <td>{say.about('reveals', id)}</td>
      <td>{say.of('when', when)}</td>
    </tr>
  );
}
