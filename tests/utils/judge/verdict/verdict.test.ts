import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../../utils/judge/verdict/verdict.ts';
import { familyOf } from '../../../../utils/model/address.ts';
import type { Finding, Observation } from '../../../../utils/model/observation.ts';
import { parseAddress } from '../../../../utils/parse/address.ts';

const addresses = ['185.220.101.34', '203.0.113.7', '2001:db8::7'].flatMap(
  (text) => parseAddress(text) ?? [],
);
const NOW = Date.parse('2026-11-23T12:00:00Z');
const DAY = 86_400_000;

const sources = [
  { endpoint: 'address-ipv4', witness: 'cloudflare', role: 'echo' },
  { endpoint: 'tor-check', witness: 'tor-exit-scan', role: 'witness' },
  { endpoint: 'relay-search', witness: 'onionoo', role: 'witness' },
  { endpoint: 'relay-directory', witness: 'relay-directory', role: 'witness' },
  { endpoint: 'onion-service', witness: 'onion-service', role: 'proof' },
  { endpoint: 'control-google', witness: 'control', role: 'control' },
] as const;

const address = fc.constantFrom(...addresses);
const basis = fc.constantFrom(
  'flag',
  'exit-list',
  'relay-search',
  'saved-directory',
  'dns-exit-list' as const,
);
const silent: fc.Arbitrary<Finding> = fc.oneof(
  fc.constant<Finding>({ type: 'waiting' }),
  fc.constant<Finding>({ type: 'not-asked', why: 'discreet' }),
  fc.constant<Finding>({ type: 'no-answer', failure: 'connection_reset', step: 'connect', verbatim: 'x' }),
  fc.constant<Finding>({ type: 'unreadable', why: 'html-instead', status: 200 }),
  fc.constant<Finding>({ type: 'works' }),
  address.map((it): Finding => ({ type: 'not-covered', address: it })),
  address.map((it): Finding => ({ type: 'doubtful', address: it, why: 'control-missing' })),
);
const yes: fc.Arbitrary<Finding> = fc.oneof(
  fc.record({ type: fc.constant('exit' as const), address, basis, relays: fc.constant([]) }),
  fc.constant<Finding>({ type: 'onion-loaded' }),
  fc.constant<Finding>({ type: 'onion-proved' }),
);
const no: fc.Arbitrary<Finding> = fc.record({
  type: fc.constant('not-listed' as const),
  address,
  basis,
  ownRelay: fc.boolean(),
});
const sees: fc.Arbitrary<Finding> = address.map((it) => ({ type: 'sees', address: it }));

function rows(finding: fc.Arbitrary<Finding>): fc.Arbitrary<Observation[]> {
  const row = fc
    .tuple(
      fc.constantFrom(...sources),
      finding,
      fc.nat(200),
      fc.constantFrom('direct', 'proxied', 'unknown' as const),
    )
    .map(([source, it, days, route]) => ({
      ...source,
      at: NOW,
      listDate: NOW - days * DAY,
      route,
      finding: it,
    }));
  return fc.array(row, { maxLength: 12 });
}

describe('the verdict', () => {
  it('is never about Tor without a row that says so', () => {
    fc.assert(fc.property(rows(fc.oneof(silent, sees)), (all) => verdictOf(all).type === 'unknown'));
  });

  it('is never "on Tor" or "mixed" without a yes, nor "not Tor" without a no', () => {
    fc.assert(
      fc.property(rows(fc.oneof(silent, sees, no)), (all) =>
        ['unknown', 'not-tor'].includes(verdictOf(all).type),
      ),
    );
    fc.assert(fc.property(rows(fc.oneof(silent, sees, yes)), (all) => verdictOf(all).type !== 'not-tor'));
  });

  it('cites rows that are there, and counts no more witnesses than there are', () => {
    fc.assert(
      fc.property(rows(fc.oneof(silent, sees, yes, no)), (all) => {
        const verdict = verdictOf(all);
        expect(verdict.evidence.every((id) => all.some(({ endpoint }) => endpoint === id))).toBe(true);
        if (verdict.type === 'unknown' || verdict.type === 'mixed') return;
        expect(verdict.agreement.agree).toBeLessThanOrEqual(verdict.agreement.of);
        expect(verdict.agreement.agree).toBeGreaterThan(0);
        expect(verdict.evidence.length).toBeGreaterThan(0);
      }),
    );
  });

  it('does not change with the order of the rows', () => {
    const summary = (all: Observation[]) => {
      const { type, ...rest } = verdictOf(all);
      return [type, 'certainty' in rest ? rest.certainty : rest.reason === 'waiting'];
    };
    fc.assert(
      fc.property(rows(fc.oneof(silent, sees, yes, no)), (all) => {
        expect(summary([...all].reverse())).toEqual(summary(all));
      }),
    );
  });

  it('is no less certain of Tor by one more live witness that says so of the same address', () => {
    fc.assert(
      fc.property(rows(fc.oneof(silent, sees, yes, no)), address, (all, it) => {
        const before = verdictOf(all);
        if (before.type !== 'tor' || before.certainty !== 'certain') return;
        if (!before.exits.some((exit) => exit.address === it)) return;
        const [, check] = sources;
        const finding: Finding = { type: 'exit', address: it, basis: 'flag', relays: [] };
        const after = verdictOf([...all, { ...check, at: NOW, route: 'unknown', finding }]);
        expect([after.type, 'certainty' in after && after.certainty]).toEqual(['tor', 'certain']);
      }),
      { numRuns: 5000 },
    );
  });

  it('is never certain of Tor where an IPv4 address is seen that nobody knows', () => {
    fc.assert(
      fc.property(rows(fc.oneof(silent, yes)), address, (all, it) => {
        if (
          familyOf(it) !== 4 ||
          all.some(({ finding }) => finding.type === 'exit' && finding.address === it)
        )
          return;
        const [echo] = sources;
        const more = verdictOf([
          ...all,
          { ...echo, at: NOW, route: 'direct', finding: { type: 'sees', address: it } },
        ]);
        if (more.type === 'tor') expect(more.certainty).toBe('likely');
      }),
      { numRuns: 2000 },
    );
  });

  it('does not turn from Tor to not Tor by one more yes', () => {
    fc.assert(
      fc.property(rows(fc.oneof(silent, sees, yes, no)), rows(yes), (all, more) => {
        const before = verdictOf(all).type;
        if (before === 'tor' || before === 'mixed')
          expect(verdictOf([...all, ...more]).type).not.toBe('not-tor');
      }),
    );
  });
});

describe('what the person said', () => {
  const told: Observation = {
    endpoint: 'told-whole-device',
    witness: 'told',
    role: 'told',
    at: NOW,
    route: 'unknown',
    finding: { type: 'told-whole-device' },
  };

  it('changes nothing but the name of the doubt that the exit may be a neighbour’s', () => {
    fc.assert(
      fc.property(rows(fc.oneof(silent, sees, yes, no)), (all) => {
        const before = verdictOf(all);
        const after = verdictOf([told, ...all]);
        if (!('caveats' in after)) {
          expect(after).toEqual(before);
          return;
        }
        const named = after.caveats.map((it) => (it === 'told-whole-device' ? 'maybe-neighbour' : it));
        expect({ ...after, caveats: named }).toEqual(before);
      }),
    );
  });
});

describe('what has nothing to say about Tor', () => {
  const bystanders = [
    { endpoint: 'control-mozilla', witness: 'control', role: 'control' },
    { endpoint: 'name-google@check.torproject.org', witness: 'look', role: 'look' },
    { endpoint: 'local-tor-9050', witness: 'look', role: 'look' },
  ] as const;
  const saysNothing: fc.Arbitrary<Finding> = fc.constantFrom<Finding>(
    { type: 'works' },
    { type: 'server-present' },
    { type: 'local-tor' },
    { type: 'resolves', addresses, kind: 'public' },
  );

  it('changes no verdict that is one', () => {
    fc.assert(
      fc.property(
        rows(fc.oneof(silent, sees, yes, no)),
        fc.constantFrom(...bystanders),
        saysNothing,
        (all, source, finding) => {
          const before = verdictOf(all);
          const after = verdictOf([...all, { ...source, at: NOW, route: 'direct', finding }]);
          if (before.type !== 'unknown') expect(after).toEqual(before);
          else expect(after.type).toBe('unknown');
        },
      ),
    );
  });
});
