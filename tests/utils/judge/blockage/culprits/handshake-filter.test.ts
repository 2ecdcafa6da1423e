import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../../../utils/parse/address.ts';
import { rowOf } from '../../../check/rules/fixture.ts';
import { fails, page, resolved, rungOf, sees, works } from './ladder.ts';

const HOST = 'check.torproject.org';
const SERVER = '116.202.120.181';
const NONE = ['unlikely: nothing-points-here'];
const foreign = { hints: { foreignAuthority: 'My Antivirus Root' } };
const alert = fails('tor-check', 'ssl_failed_handshake', 'tls');
const wrongName = fails('tor-check', 'ssl_invalid_hostname', 'tls');
const present = rowOf(`address@${HOST}`, { type: 'server-present' });
const addresses = [parseAddress(SERVER)].flatMap((address) => address ?? []);
const name = rowOf(`name-google@${HOST}`, { type: 'resolves', addresses, kind: 'public' });
/** The name leads to the true server. */
const led = [name, resolved(HOST, 'public', SERVER)];
const rest = [works(), sees()];

describe('a filter in the handshake', () => {
  const signedAnew = page('dns-google', 200, foreign);
  it.each([
    ['reset', 'connection_reset', 'connect'],
    ['end', 'connection_closed', 'connect'],
    ['silence', 'generic_timeout_error', 'connect'],
    ['alert', 'ssl_failed_handshake', 'tls'],
    ['false certificate', 'ssl_unknown_authority', 'tls'],
  ] as const)('may be behind a %s where it signs other answers anew', (_, failure, step) => {
    const rows = [fails('tor-check', failure, step), signedAnew, ...led, ...rest];
    expect(rungOf('local-filter', rows)).toEqual(['possible: own-authority-elsewhere', 'dns-google']);
  });

  it.each([
    ['it signed another answer of the same host', [wrongName, page('exit-list', 200, foreign), ...led], NONE],
    ['the certificate is expired', [fails('tor-check', 'ssl_expired_certificate', 'tls'), signedAnew], NONE],
    [
      'nobody is known to sign',
      [fails('tor-check', 'ssl_unknown_authority', 'tls'), ...led],
      ['possible: maybe-own-filter', 'tor-check'],
    ],
    ['the name is wrong', [wrongName, ...led], NONE],
    ['an alert comes by the name only', [alert, name, present], ['possible: maybe-own-filter', 'tor-check']],
  ] as const)('is judged where %s', (_, rows, rung) => {
    expect(rungOf('local-filter', [...rows, ...rest])).toEqual(rung);
  });

  const wrong = (id: string, more = {}) => fails(id, 'ssl_invalid_hostname', 'tls', more);
  const literal = wrong('address-ipv4', { family: 4 });
  it.each([
    [
      'of two operators, and none is good',
      [literal, wrong('tor-check'), works()],
      ['possible: everything-foreign', 'address-ipv4', 'tor-check'],
    ],
    // A router that answers at 1.1.1.1 itself, or a filter here.
    [
      'of two operators, and another is good',
      [literal, wrong('tor-check'), ...rest],
      ['possible: maybe-own-filter', 'address-ipv4'],
    ],
    [
      'of one operator',
      [literal, wrong('address-name'), works()],
      ['possible: maybe-own-filter', 'address-ipv4'],
    ],
    [
      'of others only',
      [
        fails('address-ipv4', 'connection_reset', 'connect', { family: 4 }),
        wrong('tor-check'),
        wrong('dns-google'),
        works(),
      ],
      NONE,
    ],
  ] as const)('may stand in all of them where certificates are false: %s', (_, rows, rung) => {
    expect(rungOf('local-filter', rows, 'address-ipv4')).toEqual(rung);
  });
});
