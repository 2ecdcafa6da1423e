import type { Address } from '../../utils/model/address.ts';
import type { Endpoint } from '../../utils/model/endpoint.ts';
import type { Answer } from '../../utils/model/measurement.ts';
import type { Observation } from '../../utils/model/observation.ts';
import type { Relay } from '../../utils/model/relay.ts';
import { parseAddress } from '../../utils/parse/address.ts';
import { parseNetError } from '../../utils/parse/net-error.ts';

/** How one endpoint answers in a scene. A name `id@address` answers only about that address. */
export interface SceneAnswer {
  body?: string;
  status?: number;
  /** The peer as `details.ip` gives it; without it the route is unknown. */
  peer?: string;
  route?: 'direct' | 'proxied';
  /** The final URL, where it is another one. */
  url?: string;
  overCap?: boolean;
  /** What the browser calls the failure. */
  error?: string;
  /** A redirect, which is not followed. */
  redirect?: string;
  /** Our own deadline passed. */
  silent?: boolean;
  /** A whole exit list: these and as many others as a real one has. */
  list?: string[];
  /** DoH: the address, or NXDOMAIN, SERVFAIL, NODATA. */
  dns?: string;
  /** Onionoo: relays, published `hours` ago. */
  relays?: object[];
  hours?: number;
}

export interface Scene {
  story: string;
  scope: 'discreet' | 'full';
  directory?: { days: number; relays: Record<string, Relay[]> };
  kept?: { hours: number; list: string[] };
  answers: Record<string, SceneAnswer>;
  expect: { verdict: Record<string, unknown>; rows: Record<string, string[]> };
}

export const NOW = Date.parse('2026-11-23T12:00:00Z');
export const HOUR = 3_600_000;

export function answerOf(scene: Scene, endpoint: Endpoint, url: string): Answer {
  const about = /(?:search|name)=([^&]+)/.exec(url)?.[1] ?? '';
  const said = scene.answers[`${endpoint.id}@${decodeURIComponent(about)}`] ?? scene.answers[endpoint.id];
  if (said === undefined) throw new Error(`The scene does not say how ${endpoint.id} answers.`);
  const route = said.route ?? (said.peer === undefined ? 'unknown' : 'direct');
  if (said.redirect !== undefined) return failedAs('http_redirect', 'http', said.redirect, route);
  if (said.silent) return failedAs('generic_timeout_error', 'connect', 'no answer in time', route);
  if (said.error !== undefined) {
    const { failure, step } = parseNetError(said.error, route, new Map());
    return failedAs(failure, step, said.error, route);
  }
  const peer = parseAddress(said.peer);
  return {
    type: 'answered',
    status: said.status ?? 200,
    url: said.url ?? url,
    redirected: said.url !== undefined,
    contentType: '',
    body: bodyOf(said, about),
    overCap: said.overCap ?? false,
    route,
    ...(peer === undefined ? {} : { peer }),
  };
}

function failedAs(
  failure: Extract<Answer, { type: 'failed' }>['failure'],
  step: Extract<Answer, { type: 'failed' }>['step'],
  verbatim: string,
  route: Answer['route'],
): Answer {
  return { type: 'failed', failure, step, verbatim, route };
}

function bodyOf({ body, list, dns, relays, hours = 1 }: SceneAnswer, name: string): string {
  if (list !== undefined) return `${wholeList(list).join('\n')}\n`;
  if (dns !== undefined) return JSON.stringify(doh(name, dns));
  if (relays !== undefined) {
    const published = new Date(NOW - hours * HOUR).toISOString().replace('T', ' ').slice(0, 19);
    return JSON.stringify({ version: '8.0', relays_published: published, relays, bridges: [] });
  }
  return body ?? '';
}

/** These among a thousand others, as long as the real list. */
export function wholeList(addresses: readonly string[]): string[] {
  const others = Array.from({ length: 1000 }, (_, index) => `198.18.${index >> 8}.${index & 255}`);
  return [...others, ...addresses];
}

function doh(name: string, data: string): object {
  const question = { Question: [{ name: `${name}.`, type: 1 }], TC: false, RD: true, RA: true };
  if (data === 'NXDOMAIN') return { Status: 3, ...question };
  if (data === 'SERVFAIL') return { Status: 2, ...question };
  if (data === 'NODATA') return { Status: 0, ...question };
  return { Status: 0, ...question, Answer: [{ name: `${name}.`, type: 1, TTL: 60, data }] };
}

/** One row in a few words, as scenes write it. */
export function inWords({ finding, listDate, at }: Observation): string {
  const age = listDate === undefined ? '' : ` (list ${Math.round((at - listDate) / HOUR)} h old)`;
  switch (finding.type) {
    case 'exit':
      return `exit ${finding.address} by ${finding.basis}${age}`;
    case 'not-listed':
      return `not listed ${finding.address}${finding.ownRelay ? ', a relay but no exit' : ''}${age}`;
    case 'too-old':
      return `too old ${finding.address}${age}`;
    case 'not-covered':
      return `not covered ${finding.address}${age}`;
    case 'sees':
      return `sees ${finding.address}`;
    case 'doubtful':
      return `doubtful ${finding.address}: ${finding.why}`;
    case 'no-answer':
      return `no answer: ${finding.failure} at ${finding.step}`;
    case 'unreadable':
      return `unreadable: ${finding.why}`;
    case 'not-asked':
      return `not asked: ${finding.why}`;
    default:
      return finding.type;
  }
}

export function relaysOf(scene: Scene): (address: Address) => readonly Relay[] {
  return (address) => scene.directory?.relays[address] ?? [];
}
