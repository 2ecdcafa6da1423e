import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../../../utils/parse/address.ts';
import { parseNetError } from '../../../../../utils/parse/net-error.ts';
import { rowOf } from '../../../check/rules/fixture.ts';
import { blockageOf, fails, page, resolved, rungOf, sees, works } from './ladder.ts';

const HOST = 'check.torproject.org';
const SERVER = '116.202.120.181';
const foreign = { hints: { foreignAuthority: 'My Antivirus Root' } };
const builtIn = { hints: { builtInAuthority: true } } as const;
const rest = [works(), sees()];
const reset = fails('tor-check', 'connection_reset');
const denied = fails('tor-check', 'dns_lookup_error', 'dns');
const alert = fails('tor-check', 'ssl_failed_handshake', 'tls');
const expired = fails('tor-check', 'ssl_expired_certificate', 'tls');
const cut = fails('tor-check', 'body_cut_short', 'body');
const look = (id: 'name-google' | 'name-cloudflare', ...texts: string[]) => {
  const addresses = texts.flatMap((text) => parseAddress(text) ?? []);
  return rowOf(`${id}@${HOST}`, { type: 'resolves', addresses, kind: texts.length > 0 ? 'public' : 'none' });
};
const known = look('name-google', SERVER);
const present = rowOf(`address@${HOST}`, { type: 'server-present' });

describe('the service itself, by its answer', () => {
  it.each([
    ['wants a pause', [page('tor-check', 429)], ['found: says-so-itself', 'tor-check']],
    ['is broken, and signed that', [page('tor-check', 503, builtIn)], ['found: says-so-itself', 'tor-check']],
    ['may be broken', [page('tor-check', 503)], ['possible: says-so-itself', 'tor-check']],
    ['may have sent what nobody can read', [page('tor-check', 200)], ['possible: one-operator', 'tor-check']],
    [
      'may refuse',
      [page('tor-check', 403, { hints: { page: 'html' } })],
      ['possible: says-so-itself', 'tor-check'],
    ],
    [
      'did not sign with an authority of this computer',
      [page('tor-check', 503, foreign)],
      ['unlikely: own-authority', 'tor-check'],
    ],
    [
      'may have answered a filter that signs everything',
      [page('tor-check', 503, foreign), page('dns-google', 200, foreign)],
      ['possible: says-so-itself', 'tor-check'],
    ],
    ['let its certificate expire', [expired], ['found: own-certificate', 'tor-check']],
    [
      'is not alone with an expired certificate',
      [expired, fails('dns-google', 'ssl_expired_certificate', 'tls')],
      ['unlikely: several-operators', 'tor-check', 'dns-google'],
    ],
    [
      'is not alone with bodies that are cut',
      [cut, fails('dns-google', 'body_cut_short', 'body')],
      ['unlikely: several-operators', 'tor-check', 'dns-google'],
    ],
    ['may cut its own bodies', [cut], ['possible: one-operator', 'tor-check']],
    ['may end the handshake', [alert], ['possible: one-operator', 'tor-check']],
    [
      'may have a certificate that no browser takes any more',
      [fails('tor-check', 'ssl_invalid_certificate', 'tls')],
      ['possible: one-operator', 'tor-check'],
    ],
    [
      'is not alone with handshakes that end',
      [alert, fails('dns-google', 'ssl_failed_handshake', 'tls')],
      ['unlikely: several-operators', 'tor-check', 'dns-google'],
    ],
  ] as const)('%s', (_, rows, rung) => {
    expect(rungOf('service', [...rows, ...rest])).toEqual(rung);
  });

  it('stops nothing on purpose with a certificate that no browser takes any more', () => {
    const { failure } = parseNetError('net::ERR_CERT_SYMANTEC_LEGACY', 'direct', new Map());
    const blockage = blockageOf([fails('tor-check', failure, 'tls'), ...rest]);
    expect(blockage?.suspects).toContain('service');
    expect(blockage?.deliberate).toBe(false);
  });

  it('is certain where it says so itself', () => {
    for (const row of [page('tor-check', 429), page('tor-check', 503, builtIn)]) {
      expect(blockageOf([row, ...rest])).toMatchObject({ suspects: ['service'], certainty: 'certain' });
    }
    expect(blockageOf([expired, ...rest])).toMatchObject({ suspects: ['service'], certainty: 'likely' });
  });
});

describe('the service itself, by its name', () => {
  const elsewhere = resolved(HOST, 'public', '93.184.216.34');
  it.each([
    [
      'is there where another request by the name got through',
      [reset, fails('exit-list', 'body_cut_short', 'body')],
      ['possible: same-host-answers', 'exit-list'],
    ],
    [
      'has no name any more, as two resolvers elsewhere say',
      [denied, look('name-google'), look('name-cloudflare')],
      ['found: name-nowhere', `name-google@${HOST}`, `name-cloudflare@${HOST}`],
    ],
    [
      'may have no name any more, as one resolver elsewhere says',
      [denied, look('name-google')],
      ['possible: name-nowhere', `name-google@${HOST}`],
    ],
    ['has its name elsewhere', [denied, known], ['ruled-out: name-known-elsewhere', `name-google@${HOST}`]],
    [
      'is where the name does not lead',
      [fails('tor-check', 'ssl_unknown_authority', 'tls'), known, elsewhere],
      ['ruled-out: name-known-elsewhere', `name-google@${HOST}`],
    ],
    [
      'has no foreign certificate',
      [fails('tor-check', 'ssl_unknown_authority', 'tls'), known, resolved(HOST, 'public', SERVER)],
      ['ruled-out: somebody-else-answers', 'tor-check'],
    ],
    [
      'has no private address',
      [fails('tor-check', 'connection_refused'), resolved(HOST, 'private', '10.0.0.1')],
      ['ruled-out: somebody-else-answers', `resolver@${HOST}`],
    ],
    [
      'is not blamed for the resolver',
      [
        denied,
        fails('address-name', 'dns_lookup_error', 'dns'),
        fails('control-google', 'dns_lookup_error', 'dns'),
      ],
      ['unlikely: several-operators', 'tor-check'],
    ],
    [
      'answers by its address, and the handshake by its name was not complete',
      [
        fails('tor-check', 'connection_reset', 'connect', { hints: { handshake: 'incomplete' } }),
        known,
        present,
      ],
      ['ruled-out: reached-by-address', `address@${HOST}`, `name-google@${HOST}`],
    ],
    [
      'may reset by itself after the handshake',
      [reset, known, present],
      ['possible: maybe-after-handshake', `address@${HOST}`, `name-google@${HOST}`],
    ],
    [
      'does not reset alone',
      [reset, known, present, fails('dns-google', 'connection_reset')],
      ['unlikely: several-operators', 'tor-check', 'dns-google'],
    ],
  ] as const)('%s', (_, rows, rung) => {
    const [state, ...evidence] = rungOf('service', [...rows, ...rest]);
    const [expected, ...endpoints] = rung;
    expect([state, ...evidence.toSorted()]).toEqual([expected, ...[...endpoints].sort()]);
  });
});
