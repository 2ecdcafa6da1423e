import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../utils/model/settings.ts';
import { parseScope } from '../../../utils/parse/command.ts';
import { parseRequestDetails } from '../../../utils/parse/request-details.ts';
import { parseStoredExits, parseStoredSettings } from '../../../utils/parse/stored.ts';
import { parseStoredReport } from '../../../utils/parse/stored-report.ts';
import { parseTlsSentences } from '../../../utils/parse/tls-sentences.ts';

const row = {
  endpoint: 'tor-check',
  witness: 'tor-exit-scan',
  role: 'witness',
  at: 1,
  elapsed: 2,
  route: 'direct',
  finding: { type: 'exit', address: '185.220.101.31', basis: 'flag', relays: [] },
};
const verdict = { type: 'unknown', reason: 'waiting', evidence: [], addresses: ['203.0.113.7'] };
const report = { startedAt: 1, scope: 'full', observations: [row], verdict, blockages: [] };

describe('a stored report', () => {
  it('comes back as it was', () => expect(parseStoredReport(report)).toEqual(report));

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['the shape of version 0', { isTor: true, at: 1 }],
    ['no verdict', { ...report, verdict: undefined }],
    ['an unknown verdict', { ...report, verdict: { ...verdict, type: 'safe' } }],
    ['an address that is none', { ...report, verdict: { ...verdict, addresses: ['home'] } }],
    ['an unknown finding', { ...report, observations: [{ ...row, finding: { type: 'probably' } }] }],
    ['a date that is no number', { ...report, startedAt: 'yesterday' }],
    ['a start after all dates', { ...report, startedAt: 8.64e15 + 1 }],
    ['an end after all dates', { ...report, finishedAt: 1e300 }],
    ['a row after all dates', { ...report, observations: [{ ...row, at: 1e300 }] }],
    ['a list after all dates', { ...report, observations: [{ ...row, listDate: 1e300 }] }],
    ['a wait after all dates', { ...report, observations: [{ ...row, hints: { retryAt: 1e300 } }] }],
  ])('with %s is not readable', (_, stored) => expect(parseStoredReport(stored)).toBeUndefined());

  it('makes no input throw', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        parseStoredReport(stored);
        parseStoredExits(stored);
        parseStoredSettings(stored);
        parseScope(stored);
        parseRequestDetails(stored);
        return true;
      }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => parseTlsSentences(text) instanceof Map),
    );
  });
});

describe('stored settings', () => {
  it.each([
    ['nothing', undefined, DEFAULT_SETTINGS],
    ['text', 'watch', DEFAULT_SETTINGS],
    ['an unknown mode', { ...DEFAULT_SETTINGS, mode: 'always' }, DEFAULT_SETTINGS],
    [
      'a mode and rubbish beside it',
      { mode: 'click', watchMinutes: 1, fullCheck: 'yes' },
      { ...DEFAULT_SETTINGS, mode: 'click' },
    ],
    [
      'all of it',
      { ...DEFAULT_SETTINGS, mode: 'watch', fullCheck: true },
      { ...DEFAULT_SETTINGS, mode: 'watch', fullCheck: true },
    ],
  ])('from %s take the careful value where they must', (_, stored, expected) =>
    expect(parseStoredSettings(stored)).toEqual(expected),
  );
});

describe('the route of a request', () => {
  const NAME = 'https://www.cloudflare.com/cdn-cgi/trace';
  const details = { requestId: '1', tabId: -1, url: 'https://1.1.1.1/cdn-cgi/trace' };
  it.each([
    ['the asked address itself', { ip: '1.1.1.1' }, 'direct'],
    ["a local proxy's address (Chromium)", { ip: '127.0.0.1' }, 'proxied'],
    ['0.0.0.0 (Firefox through SOCKS)', { ip: '0.0.0.0', proxyInfo: { type: 'socks' } }, 'proxied'],
    ["the person's own proxy (Firefox)", { ip: null, proxyInfo: { type: 'socks' } }, 'proxied'],
    ['no proxy (Firefox)', { ip: '1.1.1.1', proxyInfo: { type: 'direct' } }, 'direct'],
    ['an address of the LAN for a name (Chromium)', { url: NAME, ip: '192.168.1.5' }, 'unknown'],
    ['the same without a proxy (Firefox)', { url: NAME, ip: '192.168.1.5', proxyInfo: null }, 'direct'],
    ['an address of the LAN for an address', { ip: '192.168.1.5' }, 'proxied'],
    ['an IPv4 address behind NAT64 (Chromium)', { url: NAME, ip: '64:ff9b::6810:7b60' }, 'direct'],
    ["an address of Tor's for an onion name", { url: 'http://a.onion/', ip: '127.192.3.4' }, 'direct'],
    ["a local proxy's for an onion name (Chromium)", { url: 'http://a.onion/', ip: '127.0.0.1' }, 'proxied'],
    ['an address that Tor gives an onion name', { url: 'http://a.onion/', ip: '10.254.104.9' }, 'direct'],
    ['nothing', {}, 'unknown'],
    ['a failure without a proxy (Firefox)', { ip: null, proxyInfo: null, error: 'NS_ERROR_X' }, 'direct'],
    ['a failure in a proxy (Firefox)', { ip: null, proxyInfo: { type: 'socks' }, error: 'NS_X' }, 'proxied'],
    ['no proxy chosen yet (Firefox)', { ip: null, proxyInfo: null }, 'unknown'],
    ['a failure (Chromium)', { error: 'net::ERR_X' }, 'unknown'],
  ])('with %s', (_, more, expected) =>
    expect(parseRequestDetails({ ...details, ...more })?.route).toBe(expected),
  );
});
