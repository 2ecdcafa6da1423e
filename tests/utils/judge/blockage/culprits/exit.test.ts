import { describe, expect, it } from 'vitest';
import { EXIT, OWN } from '../../../../components/example.ts';
import { rowOf } from '../../../check/rules/fixture.ts';
import { fails, page, rungOf, sees, works } from './ladder.ts';

const proxied = { route: 'proxied' } as const;
const direct = { route: 'direct' } as const;
const flag = { type: 'exit', address: EXIT, basis: 'cloudflare-t1', relays: [] } as const;
const list = { type: 'exit', address: EXIT, basis: 'relay-search', relays: [] } as const;
const opened = rowOf('onion-duckduckgo', { type: 'onion-proved' }, proxied);
/** All rows say Tor, and the proxy opened an onion service. */
const onTor = [rowOf('address-name', flag, proxied), rowOf('relay-search', list, proxied), opened];
/** The same on a device that sends everything through Tor. */
const deviceTor = onTor.map((row) => ({ ...row, ...direct }));
const EVIDENCE = ['address-name', 'relay-search', 'onion-duckduckgo'];
/** One row says Tor, and nothing confirms it. */
const perhaps = [rowOf('address-name', flag), works()];
const no = rowOf('exit-list', { type: 'not-listed', address: OWN, basis: 'exit-list', ownRelay: false });
const refusal = page('tor-check', 403, { ...proxied, hints: { page: 'html' } });

describe('the exit', () => {
  it.each([
    [
      'refuses nothing that this computer denies',
      [fails('tor-check', 'denied_on_computer', 'browser'), ...onTor],
      ['ruled-out: denied-here', 'tor-check'],
    ],
    [
      'signs with no authority of this computer',
      [page('tor-check', 403, { hints: { foreignAuthority: 'My Antivirus Root' } }), ...onTor],
      ['unlikely: own-authority', 'tor-check'],
    ],
    [
      'is what a refusal means, where all goes through Tor',
      [refusal, ...onTor],
      ['found: through-tor', ...EVIDENCE],
    ],
    [
      'may not be what a refusal means that came directly: what filters on this computer can give it',
      [page('tor-check', 403, direct), ...deviceTor],
      ['possible: through-tor', 'address-name', 'relay-search', 'onion-duckduckgo'],
    ],
    [
      'is what a refusal means whose certificate is by the browser’s own authority',
      [page('tor-check', 403, { ...direct, hints: { builtInAuthority: true } }), ...deviceTor],
      ['found: through-tor', 'address-name', 'relay-search', 'onion-duckduckgo'],
    ],
    [
      'is not what an error of the service means',
      [page('tor-check', 503, proxied), ...onTor],
      ['unlikely: answers-came', ...EVIDENCE],
    ],
    [
      'is not what a page nobody can read means',
      [page('tor-check', 200, proxied), ...onTor],
      ['unlikely: answers-came', ...EVIDENCE],
    ],
    [
      'is only possible where no exit is known: the own client may have refused',
      [fails('tor-check', 'connection_reset', 'connect', proxied), opened],
      ['possible: through-tor', 'onion-duckduckgo'],
    ],
    [
      'is possible where perhaps all goes through Tor',
      [fails('tor-check', 'connection_reset'), ...perhaps],
      ['possible: perhaps-through-tor', 'address-name'],
    ],
    [
      'is not what an error means, perhaps through Tor',
      [page('tor-check', 503), ...perhaps],
      ['unlikely: answers-came', 'address-name'],
    ],
    [
      'is possible for a refusal, perhaps through Tor',
      [page('tor-check', 403, { hints: { page: 'html' } }), ...perhaps],
      ['possible: perhaps-through-tor', 'address-name'],
    ],
    [
      'has no part where the address is on no list',
      [fails('tor-check', 'connection_reset'), sees(), no, works()],
      ['ruled-out: not-through-tor'],
    ],
    [
      'hardly has a part where nothing speaks for Tor',
      [fails('tor-check', 'connection_reset'), works()],
      ['unlikely: not-through-tor'],
    ],
    [
      'has no part in what went past the proxy',
      [fails('tor-check', 'connection_reset', 'connect', direct), ...onTor],
      ['ruled-out: not-through-tor'],
    ],
  ] as const)('%s', (_, rows, rung) => {
    expect(rungOf('exit', rows)).toEqual(rung);
  });
});
