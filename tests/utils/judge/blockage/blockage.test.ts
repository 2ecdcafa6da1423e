import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_ENDPOINTS, ENDPOINTS } from '../../../../utils/endpoints/list.ts';
import { blockagesOf as blockagesBy } from '../../../../utils/judge/blockage/blockage.ts';
import { failedRows } from '../../../../utils/judge/blockage/failed-rows.ts';
import { areNamesLookedUpHere } from '../../../../utils/judge/names.ts';
import { type Origin, rowOf, withoutAnswer } from '../../../../utils/judge/row.ts';
import { verdictOf } from '../../../../utils/judge/verdict/verdict.ts';
import { type Blockage, CULPRITS } from '../../../../utils/model/blockage.ts';
import { CERTIFICATE_FAILURES, FAILED_STEPS, FAILURES } from '../../../../utils/model/failure.ts';
import type { Finding, Observation } from '../../../../utils/model/observation.ts';
import { parseAddress } from '../../../../utils/parse/address.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const address = fc.constantFrom(
  ...['185.220.101.34', '203.0.113.7', '2001:db8::7'].flatMap((text) => parseAddress(text) ?? []),
);
const peer = fc.constantFrom(
  ...['116.202.120.181', '11.11.11.80', '127.0.0.1'].flatMap((text) => parseAddress(text) ?? []),
);
const hints = fc.record(
  {
    peer,
    handshake: fc.constantFrom('completed', 'incomplete' as const),
    clock: fc.constantFrom(0, 3_600_000, 34_560_000_000),
    flow: fc.record({ bytes: fc.nat(20_000), ms: fc.nat(12_000), idle: fc.nat(12_000) }),
    foreignAuthority: fc.constant('Some Root'),
    page: fc.constantFrom('html', 'legal' as const),
  },
  { requiredKeys: [] },
);
const failure: fc.Arbitrary<Finding> = fc
  .tuple(fc.constantFrom(...FAILURES), fc.constantFrom(...FAILED_STEPS))
  .map(([why, step]) => ({ type: 'no-answer', failure: why, step, verbatim: 'x' }));
const unreadable: fc.Arbitrary<Finding> = fc.constantFrom(200, 403, 429, 451, 503).map((status) => ({
  type: 'unreadable',
  why: status === 200 ? 'html-instead' : 'http-status',
  status,
}));
const answer: fc.Arbitrary<Finding> = fc.oneof(
  address.map((it): Finding => ({ type: 'sees', address: it })),
  address.map((it): Finding => ({ type: 'exit', address: it, basis: 'flag', relays: [] })),
  address.map((it): Finding => ({ type: 'not-listed', address: it, basis: 'flag', ownRelay: false })),
);
const look: fc.Arbitrary<Finding> = fc.oneof(
  fc.constant<Finding>({ type: 'server-present' }),
  fc
    .constantFrom('none', 'null', 'private', 'public' as const)
    .chain((kind) =>
      fc.array(peer, { maxLength: 2 }).map((addresses): Finding => ({ type: 'resolves', addresses, kind })),
    ),
);

/** A row as the endpoint could give it: a control works or fails, a look looks. */
const row: fc.Arbitrary<Observation> = fc
  .tuple(fc.constantFrom(...ALL_ENDPOINTS), fc.constantFrom('direct', 'proxied', 'unknown' as const), hints)
  .chain(([endpoint, route, sign]) => {
    const good = endpoint.role === 'control' ? fc.constant<Finding>({ type: 'works' }) : answer;
    const finding = endpoint.role === 'look' ? fc.oneof(look, failure) : fc.oneof(good, failure, unreadable);
    return finding.map((it) => ({ ...asked(endpoint), route, hints: sign, finding: it }));
  });
const rows = fc.array(row, { maxLength: 14 });

function asked(origin: Origin): Observation {
  return rowOf(origin, { at: NOW, elapsed: 10 }, withoutAnswer('waiting'));
}

/** Whatever shows that the line carries anything: some row has an answer, or took a connection and kept it, or showed a certificate. */
const isSignOfLine = ({ finding, hints }: Observation) =>
  !['no-answer', 'not-asked'].includes(finding.type) ||
  hints?.peer !== undefined ||
  (finding.type === 'no-answer' &&
    (finding.failure === 'http_redirect' || CERTIFICATE_FAILURES.includes(finding.failure)));
const isBlocked = ({ suspects }: Blockage) => suspects.join() === 'network';
const blockagesOf = (all: readonly Observation[]) => blockagesBy(all, verdictOf(all));
const accused = (all: readonly Observation[]) => blockagesOf(all).filter(isBlocked);

/** The route of the failed row that a blockage tells of: an endpoint may have others, such as one of a family that is missing. */
const routeOf = ({ endpoint }: Blockage, all: readonly Observation[]) =>
  failedRows(all).find((one) => one.endpoint === endpoint)?.route;
const wentByProxy = (one: Blockage, all: readonly Observation[]) => routeOf(one, all) === 'proxied';
const wentDirectly = (one: Blockage, all: readonly Observation[]) => routeOf(one, all) === 'direct';

describe('what is stopped', () => {
  it('is never laid on the network where nothing came from outside', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const without = all.filter((one) => !isSignOfLine(one));
        expect(accused(without)).toEqual([]);
        expect(blockagesOf(without).filter(({ suspects }) => suspects.includes('network'))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is never laid on the network through Tor, and of a mixture not where it went through a proxy', () => {
    fc.assert(
      fc.property(rows, (all) => {
        // Names that are looked up here are asked of this network, whatever carries the connections.
        if (areNamesLookedUpHere(all)) return;
        const verdict = verdictOf(all);
        const accusing = blockagesOf(all).filter(({ suspects }) => suspects.includes('network'));
        // A neighbour of an exit is in this network.
        if (verdict.type === 'tor' && !verdict.caveats.includes('maybe-neighbour')) {
          expect(accusing).toEqual([]);
        }
        if (verdict.type === 'mixed') expect(accusing.filter((one) => wentByProxy(one, all))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is not laid on the network where it went through a proxy, or may have as others did', () => {
    fc.assert(
      fc.property(rows, (all) => {
        if (all.some(({ route, look }) => route === 'proxied' && look === undefined)) {
          expect(accused(all).filter((one) => !wentDirectly(one, all))).toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is no longer stopped once it answered, and what says Tor accuses not the network alone', () => {
    const yes = address.map((it): Finding => ({ type: 'exit', address: it, basis: 'flag', relays: [] }));
    fc.assert(
      fc.property(rows, fc.constantFrom(...ENDPOINTS), yes, (all, endpoint, finding) => {
        const more = [...all, { ...asked(endpoint), route: 'direct' as const, finding }];
        expect(blockagesOf(more).map((one) => one.endpoint)).not.toContain(endpoint.id);
        expect(accused(more)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is not laid on the network alone where another request to the same host got through', () => {
    const good = fc.constantFrom(...ENDPOINTS.filter(({ role, family }) => role === 'witness' && !family));
    const no = address.map(
      (it): Finding => ({ type: 'not-listed', address: it, basis: 'flag', ownRelay: false }),
    );
    fc.assert(
      fc.property(rows, good, no, (all, endpoint, finding) => {
        const more = [...all, { ...asked(endpoint), route: 'direct' as const, finding }];
        // A body may be stopped for its size, where a small answer of the same host comes.
        const whole = accused(more).filter(({ techniques }) => !techniques.includes('truncated'));
        expect(whole.filter(({ host }) => host === endpoint.host)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is certain only where one culprit is named', () => {
    fc.assert(
      fc.property(rows, (all) => {
        for (const { certainty, suspects } of blockagesOf(all)) {
          if (certainty === 'certain') expect(suspects).toHaveLength(1);
          if (suspects.includes('network')) expect(certainty).toBe('likely');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is a function of the rows: each is named, each culprit is looked at once, evidence is there', () => {
    fc.assert(
      fc.property(rows, (all) => {
        for (const { techniques, ladder, endpoint } of blockagesOf(all)) {
          expect(techniques.length).toBeGreaterThan(0);
          expect(ladder.map(({ culprit }) => culprit)).toEqual([...CULPRITS]);
          const ids = all.map((one) => one.endpoint);
          expect(ids).toContain(endpoint);
          for (const { evidence } of ladder) for (const id of evidence) expect(ids).toContain(id);
        }
        expect(blockagesOf(all)).toEqual(blockagesOf(all.map((one) => ({ ...one }))));
      }),
    );
  });

  it('is not said while a row still waits', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...ENDPOINTS), (all, endpoint) => {
        expect(blockagesOf([...all, rowOf(endpoint, { at: NOW }, withoutAnswer('waiting'))])).toEqual([]);
      }),
    );
  });
});
