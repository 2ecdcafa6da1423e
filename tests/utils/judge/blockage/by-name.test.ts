import { expect, it } from 'vitest';
import { isTriggeredByName } from '../../../../utils/judge/blockage/by-name.ts';
import { type HostView, LITERAL } from '../../../../utils/judge/blockage/host-view.ts';
import type { FailedStep, Failure } from '../../../../utils/model/failure.ts';
import type { Hints } from '../../../../utils/model/hints.ts';
import type { Technique } from '../../../../utils/model/technique.ts';
import { address } from '../../relays/small.ts';
import { fails, page } from './culprits/ladder.ts';

const view = (known: Partial<HostView> = {}): HostView => ({
  ...LITERAL,
  localAnswer: undefined,
  byAddress: 'answers',
  ...known,
});
const FALSE = view({ localAnswer: 'false' });
const incomplete: Hints = { handshake: 'incomplete' };
const connected: Hints = { ...incomplete, peer: address('116.202.120.181') };

it.each([
  ['a reset', 'connection_reset', 'connect', 'reset', {}, view(), true],
  [
    'a reset, and the address is not known to answer',
    'connection_reset',
    'connect',
    'reset',
    {},
    view({ byAddress: undefined }),
    false,
  ],
  [
    'a reset, and the address fails as well',
    'connection_reset',
    'connect',
    'reset',
    {},
    view({ byAddress: 'fails' }),
    false,
  ],
  [
    'a reset after the handshake',
    'connection_reset',
    'connect',
    'reset',
    { handshake: 'completed' },
    view(),
    false,
  ],
  ['a reset in the answer', 'connection_reset', 'http', 'reset', {}, view(), false],
  [
    'a reset over IPv6',
    'connection_reset',
    'connect',
    'reset',
    { peer: address('2001:db8::7') },
    view(),
    false,
  ],
  [
    'a reset over IPv4',
    'connection_reset',
    'connect',
    'reset',
    { peer: address('203.0.113.7') },
    view(),
    true,
  ],
  [
    'a reset over IPv4 behind a translator',
    'connection_reset',
    'connect',
    'reset',
    { peer: address('64:ff9b::cb00:7107') },
    view(),
    true,
  ],
  ['silence, whenever it began', 'generic_timeout_error', 'connect', 'timeout', {}, view(), false],
  ['silence in the handshake', 'generic_timeout_error', 'connect', 'timeout', connected, view(), true],
  ['silence before a connection', 'generic_timeout_error', 'connect', 'timeout', incomplete, view(), false],
  ['silence at a false address', 'connection_timed_out', 'connect', 'dns-false-answer', {}, FALSE, true],
  [
    'silence without an address',
    'generic_timeout_error',
    'connect',
    'dns-no-answer',
    {},
    view({ localAnswer: 'none' }),
    true,
  ],
  ['a cut, whenever it came', 'connection_cut', 'connect', 'reset', {}, view(), false],
  ["an alert, perhaps the server's own", 'ssl_failed_handshake', 'tls', 'tls-broken', {}, view(), false],
  ['an alert at a false address', 'ssl_failed_handshake', 'tls', 'dns-false-answer', {}, FALSE, true],
  ['a foreign certificate', 'ssl_unknown_authority', 'tls', 'false-certificate', {}, view(), true],
  ['a certificate for another name', 'ssl_invalid_hostname', 'tls', 'false-certificate', {}, view(), false],
  ['an expired certificate', 'ssl_expired_certificate', 'tls', 'expired-certificate', {}, view(), false],
  ['a missing name', 'dns_lookup_error', 'dns', 'dns-no-answer', {}, view(), true],
  ['a failure of the proxy', 'proxy_failed', 'proxy', 'proxy-failed', {}, view(), false],
  ['a body that is cut', 'body_cut_short', 'body', 'truncated', {}, view(), false],
] as const satisfies readonly (readonly [
  string,
  Failure,
  FailedStep,
  Technique,
  Hints,
  HostView,
  boolean,
])[])('whether the name triggers %s', (_, failure, step, technique, hints, seen, expected) => {
  expect(isTriggeredByName(fails('tor-check', failure, step, { hints }), [technique], seen)).toBe(expected);
});

it('never triggers an answer', () => {
  expect(isTriggeredByName(page('tor-check', 403), ['block-page', 'reset'], view())).toBe(false);
});
