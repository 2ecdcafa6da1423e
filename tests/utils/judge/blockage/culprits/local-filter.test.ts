import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../../../utils/parse/address.ts';
import { rowOf } from '../../../check/rules/fixture.ts';
import { blockageOf, fails, page, resolved, rungOf, sees, works } from './ladder.ts';

const HOST = 'check.torproject.org';
const SERVER = '116.202.120.181';
const NONE = ['unlikely: nothing-points-here'];
const foreign = { hints: { foreignAuthority: 'My Antivirus Root' } };
const builtIn = { hints: { builtInAuthority: true } } as const;
const denied = fails('tor-check', 'dns_lookup_error', 'dns');
const refused = fails('tor-check', 'connection_refused');
const silent = fails('tor-check');
const present = rowOf(`address@${HOST}`, { type: 'server-present' });
const name = (text: string) => {
  const addresses = [parseAddress(text)].flatMap((address) => address ?? []);
  return rowOf(`name-google@${HOST}`, { type: 'resolves', addresses, kind: 'public' });
};
/** Others work, so neither the resolver nor the line is down. */
const rest = [works(), sees()];

describe('a filter on this side of the line, by its answer', () => {
  it.each([
    [
      'is found where the computer itself denies it',
      [fails('tor-check', 'denied_on_computer', 'browser')],
      ['found: denied-here', 'tor-check'],
    ],
    [
      'is found where it signed this answer only',
      [page('tor-check', 403, foreign)],
      ['found: own-authority', 'tor-check'],
    ],
    [
      'is possible where it signs every answer',
      [page('tor-check', 403, foreign), page('dns-google', 200, foreign)],
      ['possible: own-authority', 'tor-check'],
    ],
    ['did not sign what the browser knows', [page('tor-check', 503, builtIn)], NONE],
    ['may have signed an error', [page('tor-check', 503)], ['possible: signer-not-told', 'tor-check']],
    [
      'may have signed a page that forbids',
      [page('tor-check', 403, { hints: { page: 'filter' } })],
      ['possible: trusted-impostor', 'tor-check'],
    ],
    [
      'may have signed a redirect',
      [fails('tor-check', 'http_redirect', 'http')],
      ['possible: trusted-impostor', 'tor-check'],
    ],
    ['signs no answer that is only unreadable', [page('tor-check', 200)], NONE],
  ] as const)('%s', (_, rows, rung) => {
    expect(rungOf('local-filter', [...rows, ...rest])).toEqual(rung);
  });

  it('is certain where the computer denies, or its own authority signed', () => {
    for (const row of [
      fails('tor-check', 'denied_on_computer', 'browser'),
      page('tor-check', 403, foreign),
    ]) {
      expect(blockageOf([row, ...rest])).toMatchObject({ suspects: ['local-filter'], certainty: 'certain' });
    }
  });
});

describe('a list of blocked names', () => {
  const at = (kind: 'public' | 'private' | 'null', ...texts: string[]) => resolved(HOST, kind, ...texts);
  it.each([
    ['may deny a name', [denied], ['possible: maybe-own-list', 'tor-check']],
    ['may lead to 0.0.0.0', [refused, at('null', '0.0.0.0')], ['possible: null-address', `resolver@${HOST}`]],
    [
      'may lead to a web server of the own network',
      [refused, at('private', '192.168.1.9')],
      ['possible: private-address', `resolver@${HOST}`],
    ],
    [
      "may lead to its maker's page",
      [refused, at('public', '94.140.14.33'), name(SERVER)],
      ['possible: maybe-own-list', 'tor-check', `resolver@${HOST}`, `name-google@${HOST}`],
    ],
    [
      'may lead somewhere that Chromium does not show',
      [refused, name(SERVER), present],
      ['possible: name-without-witness', 'tor-check'],
    ],
    ['has no part in a true address', [denied, at('public', SERVER), name(SERVER)], NONE],
    [
      'has no part where another request by the name got through',
      [denied, fails('exit-list', 'body_cut_short', 'body')],
      NONE,
    ],
    ['has no part in silence', [silent, name(SERVER)], NONE],
  ] as const)('%s', (_, rows, rung) => {
    expect(rungOf('local-filter', [...rows, ...rest])).toEqual(rung);
  });

  it("is found where the browser's own DNS over HTTPS gave the answer", () => {
    const look = { ...at('null', '0.0.0.0'), hints: { resolvedByBrowser: true as const } };
    expect(rungOf('local-filter', [refused, look, ...rest])).toEqual([
      'found: own-resolver',
      `resolver@${HOST}`,
    ]);
  });

  it('is not blamed where no name is found at all, nor where the router answers for all', () => {
    const down = [
      fails('address-name', 'dns_lookup_error', 'dns'),
      fails('control-google', 'dns_lookup_error', 'dns'),
    ];
    expect(rungOf('local-filter', [denied, ...down])).toEqual(NONE);
    const router = [HOST, 'connectivitycheck.gstatic.com'].map((host) =>
      resolved(host, 'private', '192.168.1.1'),
    );
    expect(rungOf('local-filter', [refused, page('control-google', 200), ...router])).toEqual(NONE);
  });
});
