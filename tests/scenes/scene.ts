import { readFileSync } from 'node:fs';
import type { Address } from '../../utils/model/address.ts';
import type { Endpoint } from '../../utils/model/endpoint.ts';
import type { Answer } from '../../utils/model/measurement.ts';
import type { Observation } from '../../utils/model/observation.ts';
import type { Relay } from '../../utils/model/relay.ts';
import type { Signs } from '../../utils/model/signs.ts';
import { parseAddress } from '../../utils/parse/address.ts';
import { parseNetError } from '../../utils/parse/net-error.ts';
import { parseTlsSentences } from '../../utils/parse/tls-sentences.ts';

const SENTENCES = parseTlsSentences(readFileSync('public/tls-sentences.json', 'utf8'));

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
  /** Beside the answer: see `model/signs`. `peer` goes there too. */
  signs?: Signs;
  /** Onionoo: relays, published `hours` ago. */
  relays?: object[];
  hours?: number;
  /** How it answers when it is asked a second time in the same check; otherwise as the first time. */
  again?: SceneAnswer;
}

export interface Scene {
  story: string;
  /** Another scene (its file's name), of which this one says only what differs. */
  like?: string;
  scope: 'discreet' | 'full';
  directory?: { days: number; relays: Record<string, Relay[]> };
  kept?: { hours: number; list: string[] };
  /** Addresses that the system's resolver gives, in Firefox. */
  resolver?: Record<string, string[]>;
  /** Hosts that asked to be left alone for so many minutes. */
  waits?: Record<string, number>;
  /** By endpoint; several that answer alike are parted by commas. */
  answers: Record<string, SceneAnswer>;
  expect: {
    verdict: Record<string, unknown>;
    rows: Record<string, string[]>;
    /** All that is stopped: endpoint, or several parted by commas → how and by whom. */
    blockages?: Record<string, Record<string, unknown>>;
    /** Reasons of the ladder of the first blockage, culprit → state and reason. */
    ladder?: Record<string, string>;
  };
}

export const NOW = Date.parse('2026-11-23T12:00:00Z');
export const HOUR = 3_600_000;

/** `time`: 1 where this is asked for the first time. */
export function answerOf(scene: Scene, endpoint: Endpoint, url: string, time: number): Answer {
  const about = /(?:search|name)=([^&]+)/.exec(url)?.[1] ?? '';
  const first =
    scene.answers[`${endpoint.id}@${decodeURIComponent(about)}`] ??
    scene.answers[endpoint.id] ??
    unsaid(endpoint);
  const said = time > 1 ? (first.again ?? first) : first;
  const route = said.route ?? (said.peer === undefined ? 'unknown' : 'direct');
  const peer = parseAddress(said.peer);
  const signs: Signs = { ...said.signs, ...(peer === undefined ? {} : { peer }) };
  if (said.redirect !== undefined) return failedAs('http_redirect', 'http', said.redirect, route, signs);
  if (said.silent) {
    const step = signs.flow === undefined ? 'connect' : 'body';
    return failedAs('generic_timeout_error', step, 'no answer in time', route, signs);
  }
  if (said.error !== undefined) {
    const { failure, step } = parseNetError(said.error, route, SENTENCES);
    return failedAs(failure, signs.flow === undefined ? step : 'body', said.error, route, signs);
  }
  return {
    type: 'answered',
    status: said.status ?? 200,
    url: said.url ?? url,
    redirected: said.url !== undefined,
    contentType: '',
    body: bodyOf(said, about),
    overCap: said.overCap ?? false,
    route,
    signs,
  };
}

function failedAs(
  failure: Extract<Answer, { type: 'failed' }>['failure'],
  step: Extract<Answer, { type: 'failed' }>['step'],
  verbatim: string,
  route: Answer['route'],
  signs: Signs,
): Answer {
  return { type: 'failed', failure, step, verbatim, route, signs };
}

/** Second looks that a scene says nothing of find nothing out, and no Tor client runs on this computer. */
function unsaid({ id, look }: Endpoint): SceneAnswer {
  if (look !== undefined || id === 'same-size') return { silent: true };
  if (id.startsWith('local-tor')) return { error: 'net::ERR_CONNECTION_REFUSED' };
  throw new Error(`The scene does not say how ${id} answers.`);
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
    case 'resolves':
      return `resolves: ${finding.addresses.join(' ') || 'nothing'} (${finding.kind})`;
    default:
      return finding.type;
  }
}

export function relaysOf(scene: Scene): (address: Address) => readonly Relay[] {
  return (address) => scene.directory?.relays[address] ?? [];
}

const folder = new URL('.', import.meta.url);

/** A scene from its file, with what it leaves unsaid taken from the one it is like. */
export function loadScene(file: string): Scene {
  const said: Scene = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  const answers = spread(said.answers);
  if (said.like === undefined) return { ...said, answers };
  const base = loadScene(`${said.like}.json`);
  return { ...base, ...said, answers: { ...base.answers, ...answers } };
}

/** "a, b": x → a: x, b: x */
export function spread<Value>(all: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(all).flatMap(([keys, value]) => keys.split(', ').map((key) => [key, value])),
  );
}
