import { describe, expect, it } from 'vitest';
import { exportReport, fileName } from '../../../utils/export/export-report.ts';
import { newHideHosts } from '../../../utils/export/hosts.ts';
import { productOf } from '../../../utils/export/known-products.ts';
import type { Finding } from '../../../utils/model/observation.ts';
import type { Report } from '../../../utils/model/report.ts';
import type { Verdict } from '../../../utils/model/verdict.ts';
import { OPEN } from '../../components/survey/plan.ts';
import { address, BLOCKED, EXIT, jsonOf, OPTIONS, OWN } from './example.ts';

const RELAY = { nickname: 'F3Netze', fingerprint: 'A'.repeat(40), exit: true };
const found = { certainty: 'likely', evidence: [], agreement: { agree: 1, of: 1 } } as const;
const exits = [{ address: EXIT, relays: [RELAY] }];

const fileOf = (report: Report) => exportReport(report, OPTIONS);
const withRow = (finding: Finding, verdict: Verdict): Report => ({
  ...BLOCKED,
  verdict,
  observations: BLOCKED.observations.slice(0, 1).map((row) => ({ ...row, finding })),
});

describe('a file', () => {
  it('is as it was', async () => {
    await expect(fileOf(BLOCKED)).toMatchFileSnapshot('golden.txt');
  });

  it('has a name with the time of the check', () => {
    expect(fileName(BLOCKED)).toBe('exposure-for-tor-2026-11-23-05-00-12.txt');
  });

  it('says nothing of where it was made', () => {
    expect(jsonOf(fileOf(BLOCKED))).toMatchObject({
      probe_asn: 'AS0',
      probe_cc: 'ZZ',
      probe_ip: '127.0.0.1',
      measurement_start_time: '2026-11-23 05:00:12',
      test_runtime: 5.25,
    });
    expect(fileOf(BLOCKED)).not.toMatch(/"country"|"JP"/);
  });

  it('says what is stopped, with the browser’s own words', () => {
    const { requests, blockages } = jsonOf(fileOf(BLOCKED)).test_keys;
    expect(requests[1]).toMatchObject({
      failure: 'ssl_unknown_authority',
      request: { method: 'GET', url: 'https://check.torproject.org/api/ip' },
      t: 0.25,
      x_verbatim: 'The certificate is not trusted. (you: 203.0.113.0/24)',
    });
    expect(blockages[0]).toMatchObject({ endpoint: 'tor-check', suspects: ['network'] });
  });

  it('has the last survey by groups, without its seed, by which addresses could be drawn again', () => {
    const file = exportReport(BLOCKED, { ...OPTIONS, survey: OPEN });
    const { x_survey } = jsonOf(file).test_keys;
    const { seed, ...withoutSeed } = OPEN;
    expect(x_survey).toEqual(withoutSeed);
    expect(file).not.toContain(String(seed));
    expect(jsonOf(fileOf(BLOCKED)).test_keys).not.toHaveProperty('x_survey');
  });

  it('has only endpoints that were asked in `requests`', () => {
    const { requests, x_other_observations } = jsonOf(fileOf(BLOCKED)).test_keys;
    const ids = (rows: { x_endpoint?: string; endpoint?: string }[]) =>
      rows.map(({ x_endpoint, endpoint }) => x_endpoint ?? endpoint);
    expect(ids(requests)).toEqual(['address-ipv4', 'tor-check', 'name-google@check.torproject.org']);
    expect(ids(x_other_observations)).toEqual(['relay-directory', 'onion-service']);
  });
});

describe('false answers of the system’s resolver', () => {
  const { queries, requests } = jsonOf(fileOf(BLOCKED)).test_keys;

  it('stand whole beside the true ones', () => {
    expect(queries).toMatchObject([
      { engine: 'doh', answers: [{ answer_type: 'A', ipv4: '116.202.120.181' }], failure: null },
      { engine: 'system', answers: [{ ipv4: '10.10.34.34' }], failure: 'dns_bogon_error' },
    ]);
  });

  it('stand whole nowhere else', () => {
    expect(requests[1].x_hints.peer).toBe('[private]');
    expect(fileOf(BLOCKED).match(/10\.10\.34\.34/g)).toHaveLength(1);
  });

  it('are shortened where they are the person’s own', () => {
    const observations = BLOCKED.observations.map((row) =>
      row.look?.kind === 'resolver'
        ? { ...row, finding: { type: 'resolves', addresses: [OWN], kind: 'public' } as const }
        : row,
    );
    const file = fileOf({ ...BLOCKED, observations });
    expect(jsonOf(file).test_keys.queries[1].answers[0].ipv4).toBe('203.0.113.0/24');
    expect(file).not.toContain(OWN);
  });
});

describe('an exit', () => {
  const exit: Finding = { type: 'exit', address: EXIT, basis: 'flag', relays: [RELAY] };

  it('of the verdict is named, with its relay', () => {
    const file = fileOf(withRow(exit, { type: 'tor', exits, caveats: [], ...found }));
    expect(file).toContain(EXIT);
    expect(file).toContain('F3Netze');
  });

  it.each<[string, Verdict]>([
    ['that may be the neighbour’s', { type: 'tor', exits, caveats: ['maybe-neighbour'], ...found }],
    ['that is theirs by their word', { type: 'tor', exits, caveats: ['told-whole-device'], ...found }],
    [
      'that the verdict does not name',
      { type: 'unknown', reason: 'sources-differ', evidence: [], addresses: [] },
    ],
    ['that is exposed', { type: 'not-tor', addresses: [EXIT], caveats: [], ...found }],
  ])('%s is not, and its relay, which has its address, neither', (_, verdict) => {
    const file = fileOf(withRow(exit, verdict));
    expect(file).not.toContain(EXIT);
    expect(file).not.toMatch(/F3Netze|AAAA/);
    expect(file).toContain('185.220.101.0/24');
  });
});

it('has what the person said of this device', () => {
  const told = {
    endpoint: 'told-whole-device',
    witness: 'told',
    role: 'told',
    at: BLOCKED.startedAt,
    route: 'unknown',
    finding: { type: 'told-whole-device' },
  } as const;
  const file = fileOf({ ...BLOCKED, observations: [...BLOCKED.observations, told] });
  expect(jsonOf(file).test_keys.x_other_observations).toContainEqual({
    endpoint: 'told-whole-device',
    at: '2026-11-23 05:00:12',
    finding: { type: 'told-whole-device' },
  });
});

describe('what gives an address away', () => {
  it('is left out: a relay that runs there, the country, names in certificates', () => {
    const file = fileOf(BLOCKED);
    expect(jsonOf(file).test_keys.x_other_observations[0].finding.ownRelay).toBe(false);
    expect(file).not.toContain('anns-mac');
    expect(file).toContain('"foreign_authority": "Charles Proxy CA"');
  });

  it.each([
    ['Charles Proxy CA (1 May 2026, anns-mac)', 'Charles Proxy CA'],
    ['Avast Web/Mail Shield Root', 'Avast'],
    ['Cisco Umbrella Secondary SubCA nrt-SG', 'Cisco Umbrella'],
    ['mkcert ann@anns-mac', 'mkcert'],
    ['Kaspersky Anti-Virus Personal Root Certificate', 'Kaspersky'],
    ['FG100E4Q16000000', '[not told]'],
    ['Avast Employees Internal CA', '[not told]'],
    ['Example Corp Zscaler Root CA', '[not told]'],
    ['', '[not told]'],
  ])('is the name of an authority, unless it is a known product: %s is %s', (authority, shown) => {
    expect(productOf(authority)).toBe(shown);
  });

  it.each([
    ['http://blocked.nb.sky.com', 'http://blocked.nb.sky.com'],
    ['http://check.torproject.org/x', 'http://check.torproject.org/x'],
    ['https://check.torproject.org.portal.example/x', 'https://[host]'],
    ['https://check.torproject.org@portal.example/x', 'https://[host]'],
    ['http://fritz.box', 'http://[host]'],
    ['http://[fe80::1]:80/login?mac=00-11', 'http://[host]'],
    ['moz-extension://3f1c2b7e-aaaa/background.js:1', 'moz-extension://[host]'],
    ['net::ERR_CONNECTION_RESET', 'net::ERR_CONNECTION_RESET'],
  ])('is a host that is not known: %s is %s', (text, shown) => {
    expect(newHideHosts(['check.torproject.org'])(text)).toBe(shown);
  });

  it('is shortened in a URL, too, should it come in one', () => {
    const urlOf = () => `https://onionoo.torproject.org/details?search=${OWN}`;
    const file = exportReport(BLOCKED, { ...OPTIONS, urlOf });
    expect(file).not.toContain(OWN);
    expect(file).toContain('details?search=203.0.113.0/24');
  });

  it('is the proxy’s, where there is one', () => {
    const peer = address('10.10.34.34');
    const [first, ...rest] = BLOCKED.observations;
    if (first === undefined) throw new TypeError('no rows');
    const proxied = { ...first, route: 'proxied', hints: { peer } } as const;
    expect(fileOf({ ...BLOCKED, observations: [proxied, ...rest] })).not.toContain(peer);
  });
});
