import { type EndpointId, type Recipient, WHEN_ASKED, type WhenAsked } from '../../utils/model/endpoint.ts';
import { Fold } from '../shared/Fold.tsx';
import type { Say } from '../text/say.ts';

/** One row of the table; `url` is no URL where no host is asked. */
export interface ListedEndpoint {
  readonly id: EndpointId;
  readonly url: string;
  readonly recipient?: Recipient | undefined;
  readonly when: WhenAsked;
}

/** Every request there is, folded by when it is sent: its recipient, its purpose, and what it reveals. */
export function Requests({ endpoints, say }: { endpoints: readonly ListedEndpoint[]; say: Say }) {
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">{say('requests')}</h2>
      <p>{say('requests_explain')}</p>
      {WHEN_ASKED.map((when) => {
        const those = endpoints.filter((endpoint) => endpoint.when === when);
        return (
          those.length > 0 && (
            <Fold class="requests" key={when} summary={say.of('when', when)}>
              {() => <Table endpoints={those} say={say} />}
            </Fold>
          )
        );
      })}
    </section>
  );
}

function Table({ endpoints, say }: { endpoints: readonly ListedEndpoint[]; say: Say }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('column_request')}</th>
          <th scope="col">{say('column_recipient')}</th>
          <th scope="col">{say('column_purpose')}</th>
          <th scope="col">{say('column_reveals')}</th>
        </tr>
      </thead>
      <tbody>
        {endpoints.map((endpoint) => (
          <Request key={endpoint.id} endpoint={endpoint} say={say} />
        ))}
      </tbody>
    </table>
  );
}

function Request({ endpoint: { id, url, recipient }, say }: { endpoint: ListedEndpoint; say: Say }) {
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
    </tr>
  );
}
