import type { Behaviour } from '../behaviour.ts';
import type { Condition } from '../condition.ts';
import { all, DIRECT, HTML, TOR_PROJECT } from './bases.ts';

/** The Tor Project's hosts, hindered in one way. */
function hindered(id: string, title: string, behaviour: Behaviour): Condition {
  return { ...DIRECT, id, title: `Directly; ${title}`, behaviours: all(TOR_PROJECT, behaviour) };
}

/** Only the exit list, whose body is long enough to be broken off. */
function broken(id: string, title: string, behaviour: Behaviour): Condition {
  return { ...DIRECT, id, title: `Directly; the exit list ${title}`, behaviours: { 'exit-list': behaviour } };
}

function page(status: number, body: string): Behaviour {
  return { type: 'answer', status, headers: HTML, body };
}

const LEGAL = '<!doctype html><title>Blocked</title><p>This site is blocked by order of the court.</p>';
const DENIED = '<!doctype html><title>403</title><p>Access to this category is denied.</p>';
/** The wording of Japan's providers. */
const ICSA =
  '<!doctype html><html lang="ja"><title>アクセスが遮断されました</title><p>このサイトは児童ポルノアドレスリストに掲載されているためブロックされました。</p>';

/** Every blocking technique once, on the Tor Project's hosts. */
export const BLOCKED: readonly Condition[] = [
  hindered('dns-servfail', 'the resolver fails for *.torproject.org', { type: 'resolve', to: 'servfail' }),
  hindered('dns-nodata', '*.torproject.org exists without an address', { type: 'resolve', to: 'nodata' }),
  hindered('dns-silent', 'the resolver is silent about *.torproject.org', { type: 'resolve', to: 'silence' }),
  hindered('dns-private', '*.torproject.org leads to 10.10.34.34, an unused address', {
    type: 'resolve',
    to: { address: '10.10.34.34' },
  }),
  hindered('address-refused', "the Tor Project's addresses refuse", { type: 'refuse' }),
  hindered('address-unreachable', "the Tor Project's addresses are unreachable", { type: 'unreachable' }),
  hindered('address-dropped', "packets to the Tor Project's addresses vanish", { type: 'drop' }),
  hindered('reset-at-connect', 'the Tor Project resets at connect', { type: 'reset', at: 'connect' }),
  hindered('closed-at-connect', 'the Tor Project closes at connect', { type: 'close', at: 'connect' }),
  hindered('reset-at-hello', 'the Tor Project resets at the TLS hello', { type: 'reset', at: 'hello' }),
  hindered('closed-at-hello', 'the Tor Project closes at the TLS hello', { type: 'close', at: 'hello' }),
  hindered('silent-at-hello', 'the Tor Project is silent after the hello', { type: 'silence', at: 'hello' }),
  hindered('reset-by-name', 'a hello that names torproject.org is reset', { type: 'reset', at: 'name' }),
  hindered('closed-by-name', 'a hello that names torproject.org is closed', { type: 'close', at: 'name' }),
  hindered('silent-by-name', 'a hello that names torproject.org vanishes', { type: 'silence', at: 'name' }),
  hindered('reset-at-request', 'the Tor Project resets at the request', { type: 'reset', at: 'request' }),
  hindered('closed-at-request', 'the Tor Project closes at the request', { type: 'close', at: 'request' }),
  hindered('silent-at-request', 'the Tor Project is silent after the request', {
    type: 'silence',
    at: 'request',
  }),
  hindered('tls-alert', 'the Tor Project ends the handshake with an alert', { type: 'speak', what: 'alert' }),
  hindered('tls-plain-http', 'the Tor Project answers the hello in plain http', {
    type: 'speak',
    what: 'http',
  }),
  hindered('tls-garbage', 'the Tor Project answers the hello with garbage', {
    type: 'speak',
    what: 'garbage',
  }),
  hindered('certificate-wrong-name', 'the Tor Project with a certificate for another name', {
    type: 'foreign-certificate',
    wrong: 'name',
  }),
  hindered('certificate-expired', 'the Tor Project with an expired certificate', {
    type: 'foreign-certificate',
    wrong: 'expired',
  }),
  hindered('page-451', 'the Tor Project is unavailable for legal reasons', page(451, LEGAL)),
  hindered('page-403', 'the Tor Project is forbidden', page(403, DENIED)),
  hindered('page-icsa', "the Tor Project shows Japan's block page", page(200, ICSA)),
  hindered('page-unreadable', 'the Tor Project answers nonsense', {
    type: 'answer',
    headers: { 'content-type': 'text/plain' },
    body: 'lorem ipsum dolor',
  }),
  broken('body-reset', 'is reset after 1000 bytes', { type: 'cut', by: 'reset', bytes: 1000 }),
  broken('body-stalls', 'stops after 1000 bytes', { type: 'cut', by: 'stall', bytes: 1000 }),
  broken('throttled', 'comes at 300 bytes a second', { type: 'throttle', bytesPerSecond: 300 }),
];
