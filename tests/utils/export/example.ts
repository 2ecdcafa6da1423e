import type { ReportFileOptions } from '../../../utils/export/export-report.ts';
import type { Address } from '../../../utils/model/address.ts';
import type { Report } from '../../../utils/model/report.ts';
import { DAY_MS } from '../../../utils/model/time.ts';
import { parseAddress } from '../../../utils/parse/address.ts';

/** A check in a network that answers the name of the Tor check falsely. */
export const START = Date.UTC(2026, 10, 23, 5, 0, 12);
export const OWN = address('203.0.113.7');
export const EXIT = address('185.220.101.34');

const URLS: Readonly<Record<string, string>> = {
  'address-ipv4': 'https://1.1.1.1/cdn-cgi/trace',
  'tor-check': 'https://check.torproject.org/api/ip',
  'relay-search': 'https://onionoo.torproject.org/details',
  'name-google@check.torproject.org': 'https://dns.google/resolve?name=check.torproject.org&type=A',
};

export const OPTIONS: ReportFileOptions = {
  urlOf: (endpoint) => URLS[endpoint],
  version: '0.1.0',
  annotations: { browser_name: 'Firefox', browser_version: '153' },
  text: ({ observations }) =>
    `For people:\n${observations.map((row) => JSON.stringify(row.finding)).join('\n')}\nJSON:`,
};

export const BLOCKED: Report = {
  startedAt: START,
  finishedAt: START + 5250,
  scope: 'full',
  verdict: {
    type: 'not-tor',
    addresses: [OWN],
    certainty: 'likely',
    evidence: ['address-ipv4', 'relay-directory'],
    agreement: { agree: 1, of: 1 },
    caveats: [],
  },
  observations: [
    {
      endpoint: 'address-ipv4',
      witness: 'cloudflare',
      role: 'echo',
      host: '1.1.1.1',
      recipient: 'Cloudflare',
      at: START + 10,
      elapsed: 90,
      route: 'direct',
      family: 4,
      hints: { peer: address('1.1.1.1'), clock: -300 },
      finding: { type: 'sees', address: OWN, country: 'JP' },
    },
    {
      endpoint: 'relay-directory',
      witness: 'relay-directory',
      role: 'witness',
      at: START + 110,
      route: 'unknown',
      listDate: START - DAY_MS,
      finding: { type: 'not-listed', address: OWN, basis: 'saved-directory', ownRelay: true },
    },
    {
      endpoint: 'tor-check',
      witness: 'tor-exit-scan',
      role: 'witness',
      host: 'check.torproject.org',
      recipient: 'The Tor Project',
      at: START + 20,
      elapsed: 230,
      route: 'unknown',
      hints: {
        peer: address('10.10.34.34'),
        handshake: 'incomplete',
        foreignAuthority: 'Charles Proxy CA (1 May 2026, anns-mac)',
      },
      finding: {
        type: 'no-answer',
        failure: 'ssl_unknown_authority',
        step: 'tls',
        verbatim: 'The certificate is not trusted. (you: 203.0.113.7)',
      },
    },
    {
      endpoint: 'name-google@check.torproject.org',
      witness: 'look',
      role: 'look',
      host: 'dns.google',
      recipient: 'Google',
      look: { kind: 'name', host: 'check.torproject.org' },
      at: START + 300,
      elapsed: 40,
      route: 'direct',
      finding: { type: 'resolves', addresses: [address('116.202.120.181')], kind: 'public' },
    },
    {
      endpoint: 'resolver@check.torproject.org',
      witness: 'look',
      role: 'look',
      recipient: 'This computer',
      look: { kind: 'resolver', host: 'check.torproject.org' },
      at: START + 310,
      route: 'unknown',
      finding: { type: 'resolves', addresses: [address('10.10.34.34')], kind: 'private' },
    },
    {
      endpoint: 'onion-service',
      witness: 'onion-service',
      role: 'proof',
      at: START,
      route: 'unknown',
      finding: { type: 'not-asked', why: 'interrupted' },
    },
  ],
  blockages: [
    {
      endpoint: 'tor-check',
      host: 'check.torproject.org',
      techniques: ['dns-false-answer', 'false-certificate'],
      byName: false,
      deliberate: true,
      suspects: ['network'],
      certainty: 'likely',
      ladder: [
        { culprit: 'offline', state: 'ruled-out', reason: 'answers-came', evidence: ['address-ipv4'] },
      ],
    },
  ],
};

export function address(text: string): Address {
  const parsed = parseAddress(text);
  if (parsed === undefined) throw new TypeError(text);
  return parsed;
}

/** The JSON of a file. */
export function jsonOf(file: string) {
  return JSON.parse(file.slice(file.indexOf('\n{\n')));
}
