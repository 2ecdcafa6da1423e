import type { Endpoint } from '../../utils/endpoints/endpoint.ts';
import type { Address } from '../../utils/model/address.ts';
import type { Hints } from '../../utils/model/hints.ts';
import type { Answer, Failed } from '../../utils/model/measurement.ts';
import { HOUR_MS } from '../../utils/model/time.ts';
import { parseNetError } from '../../utils/parse/net-error.ts';
import { SENTENCES } from '../rig/tls-sentences.ts';
import type { Scene } from './scene.ts';
import type { SceneAnswer } from './schema.ts';

/** The time of every scene. */
export const NOW = Date.parse('2026-11-23T12:00:00Z');

/** How the endpoint answers; `attempt` is 1 for the first request of this question in the check. */
export function answerOf(
  { answers, resolver }: Scene,
  endpoint: Endpoint,
  about: Address | undefined,
  attempt: number,
): Answer {
  const { url } = endpoint.request(about);
  const name = decodeURIComponent(/(?:search|name)=([^&]+)/.exec(url)?.[1] ?? '');
  const first = answers[`${endpoint.id}@${name}`] ?? answers[endpoint.id] ?? unmentioned(endpoint);
  const answer = attempt > 1 ? (first.again ?? first) : first;
  // Firefox, the browser with a resolver to ask, says of each request whether it has a proxy, of failed ones too.
  const { peer, route = peer === undefined && resolver === undefined ? 'unknown' : 'direct' } = answer;
  const hints: Hints = { ...answer.hints, ...(peer === undefined ? {} : { peer }) };
  const failed = failureOf(answer, route, hints);
  if (failed !== undefined) return { type: 'failed', ...failed, route, hints };
  return {
    type: 'answered',
    status: answer.status ?? 200,
    url: answer.url ?? url,
    redirected: answer.url !== undefined,
    contentType: '',
    body: bodyOf(answer, name),
    overCap: answer.overCap ?? false,
    route,
    hints,
  };
}

/** Silent; but no Tor client runs on this computer, which refuses the connection. */
function unmentioned({ id }: Endpoint): SceneAnswer {
  return id.startsWith('local-tor') ? { error: 'net::ERR_CONNECTION_REFUSED' } : { silent: true };
}

function failureOf(
  { redirect, silent, error }: SceneAnswer,
  route: Answer['route'],
  { flow }: Hints,
): Pick<Failed, 'failure' | 'step' | 'verbatim'> | undefined {
  if (redirect !== undefined) return { failure: 'http_redirect', step: 'http', verbatim: redirect };
  const hasHead = flow !== undefined;
  if (silent) {
    const step = hasHead ? 'body' : 'connect';
    return { failure: 'generic_timeout_error', step, verbatim: 'no answer in time' };
  }
  if (error === undefined) return undefined;
  const { failure, step } = parseNetError(error, route, SENTENCES);
  return { failure, step: hasHead ? 'body' : step, verbatim: error };
}

function bodyOf({ body, list, dns, relays, hours = 1 }: SceneAnswer, name: string): string {
  if (list !== undefined) return `${wholeList(list).join('\n')}\n`;
  if (dns !== undefined) return JSON.stringify(dnsMessage(name, dns));
  if (relays !== undefined) {
    const published = new Date(NOW - hours * HOUR_MS).toISOString().replace('T', ' ').slice(0, 19);
    return JSON.stringify({ version: '8.0', relays_published: published, relays, bridges: [] });
  }
  return body ?? '';
}

/** These addresses after a thousand others: about as long as the real list. */
export function wholeList(addresses: readonly string[]): readonly string[] {
  const others = Array.from({ length: 1000 }, (_, index) => `198.18.${index >> 8}.${index & 255}`);
  return [...others, ...addresses];
}

function dnsMessage(name: string, data: string): object {
  const question = { Question: [{ name: `${name}.`, type: 1 }], TC: false, RD: true, RA: true };
  if (data === 'NXDOMAIN') return { Status: 3, ...question };
  if (data === 'SERVFAIL') return { Status: 2, ...question };
  if (data === 'NODATA') return { Status: 0, ...question };
  return { Status: 0, ...question, Answer: [{ name: `${name}.`, type: 1, TTL: 60, data }] };
}
