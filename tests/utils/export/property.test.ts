import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportReport } from '../../../utils/export/export-report.ts';
import type { Address } from '../../../utils/model/address.ts';
import type { Finding, Observation } from '../../../utils/model/observation.ts';
import type { Report } from '../../../utils/model/report.ts';
import type { Verdict } from '../../../utils/model/verdict.ts';
import { addressOfBytes, bytesOf, isGlobal, isHidden } from '../../../utils/parse/address.ts';
import { BLOCKED, EXIT, jsonOf, OPTIONS } from './example.ts';

const bytes = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 255 }), { minLength: length, maxLength: length });
const anyAddress = fc
  .oneof(bytes(4), bytes(16))
  .map(addressOfBytes)
  .filter((it) => it !== undefined);
/** A public address that shortening changes: not the number of its own network. */
const someone = anyAddress
  .filter(isGlobal)
  .filter((it) => it !== EXIT && !/^(?:1|8|116)\./.test(it))
  .filter((it) =>
    bytesOf(it)
      .slice(3)
      .some((byte, index) => byte !== 0 && (index > 2 || bytesOf(it).length === 4)),
  );

/** Ways to write an address, made apart from the code that looks for them. */
function written(address: Address): string[] {
  const values = [...bytesOf(address)];
  const hex = values.map((value) => value.toString(16).padStart(2, '0')).join('');
  if (values.length === 4) {
    const backwards = [...values].reverse();
    return [
      address,
      values.join('-'),
      values.map((value) => String(value).padStart(3, '0')).join('.'),
      backwards.join('.'),
      backwards.join('-'),
      `::ffff:${address}`,
      `::ffff:${hex.slice(0, 4)}:${hex.slice(4)}`,
      hex,
      hex.toUpperCase(),
      String(values.reduce((sum, value) => sum * 256 + value, 0)),
    ];
  }
  const groups = hex.match(/.{4}/g) ?? [];
  return [
    address,
    address.toUpperCase(),
    encodeURIComponent(address),
    encodeURIComponent(address).toLowerCase(),
    address.replaceAll(':', '-'),
    groups.join(':'),
    groups.join('-'),
    groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':'),
    hex,
    [...hex].reverse().join('.'),
  ];
}

const AROUND = ['', ' ', '(', '[', 'http://', 'name=', 'peer ', '"', ','];
const sentence = (own: readonly Address[]) =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...AROUND),
        fc.constantFrom(...own.flatMap(written)),
        fc.constantFrom('', ' ', ')', ']:443', '/', '&type=A', '.dnsel.torproject.org', ',', '"', ' は'),
      ),
      { maxLength: 4 },
    )
    .map((parts) => `failed: ${parts.map((part) => part.join('')).join(' ')}`);

function finding(own: readonly Address[]): fc.Arbitrary<Finding> {
  const address = fc.constantFrom(...own);
  const failures = fc.constantFrom('connection_reset', 'http_redirect', 'dns_lookup_error');
  return fc.oneof(
    fc.record({ type: fc.constant('sees' as const), address, country: fc.constant('JP') }),
    fc.record({
      type: fc.constant('exit' as const),
      address: fc.oneof(address, fc.constant(EXIT)),
      basis: fc.constant('flag' as const),
      relays: fc.constant([]),
    }),
    fc.record({
      type: fc.constant('not-listed' as const),
      address,
      basis: fc.constant('exit-list' as const),
      ownRelay: fc.boolean(),
    }),
    fc.record({ type: fc.constant('not-covered' as const), address }),
    fc.record({
      type: fc.constant('resolves' as const),
      addresses: fc.array(fc.oneof(address, anyAddress), { maxLength: 3 }),
      kind: fc.constant('public' as const),
    }),
    fc.record({
      type: fc.constant('no-answer' as const),
      failure: failures,
      step: fc.constant('http' as const),
      verbatim: sentence(own),
    }),
  );
}

function row(own: readonly Address[]): fc.Arbitrary<Observation> {
  return fc.record({
    endpoint: fc.constantFrom('address-ipv4', 'tor-check', 'relay-search', 'resolver@x', 'name-google@x'),
    witness: fc.constant('cloudflare' as const),
    role: fc.constant('echo' as const),
    host: fc.oneof(fc.constant('check.torproject.org'), fc.constantFrom(...own.flatMap(written))),
    look: fc.record({ kind: fc.constantFrom('name' as const, 'resolver' as const), host: sentence(own) }),
    at: fc.constant(BLOCKED.startedAt + 5),
    elapsed: fc.integer({ min: 0, max: 9999 }),
    route: fc.constantFrom('direct' as const, 'proxied' as const, 'unknown' as const),
    hints: fc.record({
      peer: fc.oneof(fc.constantFrom(...own), anyAddress),
      redirect: sentence(own),
      foreignAuthority: sentence(own),
    }),
    finding: finding(own),
  });
}

const story = fc.array(someone, { minLength: 1, maxLength: 3 }).chain((own) =>
  fc.record({
    own: fc.constant(own),
    rows: fc.array(row(own), { maxLength: 6 }),
    fault: sentence(own),
    urls: sentence(own),
    verdict: fc.constantFrom<Verdict>(
      { type: 'unknown', reason: 'sources-differ', evidence: [], addresses: own },
      {
        ...BLOCKED.verdict,
        type: 'mixed',
        kind: { type: 'destination' },
        exits: [{ address: EXIT, relays: [] }],
        addresses: own,
        certainty: 'likely',
        agreement: { agree: 1, of: 1 },
        caveats: [],
      },
    ),
  }),
);

/** Whether a spelling stands there by itself; as the network that is left of it, it may. */
function stands(text: string, file: string): boolean {
  const source = text.replaceAll(/[.[\]()]/g, '\\$&');
  return new RegExp(`(?<![\\da-f])${source}(?![\\da-f]|/(?:24|40|48))`, 'i').test(file);
}

describe('whatever the report', () => {
  it('no own address is in the file, in any spelling, and the JSON can be read', () => {
    fc.assert(
      fc.property(story, ({ own, rows, fault, urls, verdict }) => {
        const blockages = BLOCKED.blockages.map((it) => ({ ...it, host: urls }));
        const report: Report = { ...BLOCKED, observations: rows, verdict, fault, blockages };
        const text = ({ observations }: Report) => observations.map((it) => JSON.stringify(it)).join('\n');
        const file = exportReport(report, { ...OPTIONS, urlOf: () => `https://x.example/?${urls}`, text });
        for (const spelling of own.flatMap(written)) expect(stands(spelling, file), spelling).toBe(false);
        expect(jsonOf(file).test_name).toBe('exposure_for_tor');
      }),
      { numRuns: 400 },
    );
  });

  it('no bridge is in the file: neither its address, nor its fingerprint, nor its cert', () => {
    const hex = fc.array(fc.constantFrom(...'0123456789ABCDEF'), { minLength: 40, maxLength: 40 });
    const bridge = fc.record({
      before: fc.constantFrom('', 'Bridge ', 'cannot reach ', 'PT: '),
      kind: fc.constantFrom('obfs4', 'webtunnel', 'snowflake', 'meek_lite'),
      address: someone.map((it) => (it.includes(':') ? `[${it}]` : it)),
      port: fc.integer({ min: 1, max: 65_535 }),
      fingerprint: hex.map((digits) => digits.join('')),
      rest: fc.constantFrom('cert=AbCd/1234+x iat-mode=0', 'url=https://hidden.example/path ver=0.0.1', ''),
    });
    fc.assert(
      fc.property(bridge, ({ before, kind, address, port, fingerprint, rest }) => {
        const line = `${before}${kind} ${address}:${port} ${fingerprint} ${rest}`;
        const [first] = BLOCKED.observations;
        if (first === undefined) throw new TypeError('no rows');
        const failed = {
          type: 'no-answer',
          failure: 'proxy_failed',
          step: 'proxy',
          verbatim: line,
        } as const;
        const report = { ...BLOCKED, fault: line, observations: [{ ...first, finding: failed }] };
        const file = exportReport(report, OPTIONS);
        for (const secret of [address, `${port} `, fingerprint, rest]) {
          if (secret.trim() !== '' && secret.length > 6) expect(file).not.toContain(secret);
        }
        expect(file).toContain('[bridge]');
      }),
    );
  });

  it('no name is in the file that a router, a company or a person chose', () => {
    const secret = fc.oneof(
      fc.stringMatching(/^[a-z0-9]{8,20}$/), // a serial number, an employer
      fc.stringMatching(/^(?:[0-9a-f]{2}-){5}[0-9a-f]{2}$/), // a hardware address
      someone.map((it) => Buffer.from(it).toString('base64url').toLowerCase()),
    );
    const host = fc.tuple(
      secret,
      fc.constantFrom('', '.lan', '.example', '.corp.example.co.uk', '.com:8080'),
    );
    const authority = fc.tuple(
      fc.constantFrom(
        '',
        'Charles Proxy CA (',
        'mkcert ',
        'Avast Web/Mail Shield Root ',
        'CN of ',
        'Fortinet CA ',
      ),
      secret,
    );
    fc.assert(
      fc.property(host, authority, secret, (name, issuer, path) => {
        const [first] = BLOCKED.observations;
        if (first === undefined) throw new TypeError('no rows');
        const redirect = `http://${name.join('')}`;
        const verbatim = `${redirect}/${path}?x=${path}`;
        const finding = { type: 'no-answer', failure: 'http_redirect', step: 'http', verbatim } as const;
        const hints = { redirect, foreignAuthority: issuer.join('') };
        const file = exportReport(
          { ...BLOCKED, fault: `Error: ${verbatim}`, observations: [{ ...first, finding, hints }] },
          OPTIONS,
        );
        for (const part of [name[0], issuer[1], path]) expect(file).not.toContain(part);
        expect(jsonOf(file).test_keys.requests[0].x_hints.redirect).toBe('http://[host]');
      }),
    );
  });

  it('no answer of the system’s resolver stands whole in a network of the person’s own', () => {
    const last = fc.integer({ min: 1, max: 254 });
    fc.assert(
      fc.property(someone, last, (own, end) => {
        const kept = bytesOf(own).length === 4 ? 3 : 15;
        const near = addressOfBytes([...bytesOf(own).slice(0, kept), end]);
        fc.pre(near !== undefined);
        const seen = { type: 'sees', address: own } as const;
        const observations = BLOCKED.observations.map((it) => {
          if (it.look?.kind !== 'resolver') return { ...it, finding: seen };
          return { ...it, finding: { type: 'resolves', addresses: [near], kind: 'public' } as const };
        });
        const file = exportReport({ ...BLOCKED, observations }, OPTIONS);
        return !stands(near, file);
      }),
    );
  });

  it('no address stands outside `queries` that is neither an exit nor an endpoint’s', () => {
    fc.assert(
      fc.property(someone, anyAddress, (own, other) => {
        fc.pre(other !== own && !isHidden(other));
        const [first] = BLOCKED.observations;
        if (first === undefined) throw new TypeError('no rows');
        const hints = { peer: other, redirect: `https://[${other}]` };
        const file = exportReport({ ...BLOCKED, observations: [{ ...first, hints }] }, OPTIONS);
        return !stands(other, file);
      }),
    );
  });
});
