import { describe, expect, it } from 'vitest';
import { groupRows, summaryOf } from '../../../components/popup/evidence/rows.ts';
import type { Finding } from '../../../utils/model/observation.ts';
import { EXIT, OWN, OWN_SIX, observation } from '../example.ts';

const exit: Extract<Finding, { type: 'exit' }> = { type: 'exit', address: EXIT, basis: 'flag', relays: [] };
const direct: Finding = { type: 'not-listed', address: OWN, basis: 'flag', ownRelay: false };
const uncovered: Finding = { type: 'not-covered', address: OWN_SIX };
const tooOld: Finding = { type: 'too-old', address: OWN_SIX, basis: 'saved-directory' };
const silent: Finding = { type: 'no-answer', failure: 'connection_reset', step: 'tls', verbatim: '' };
const waiting: Finding = { type: 'waiting' };
const unasked: Finding = { type: 'not-asked', why: 'discreet' };

describe('rowsOf', () => {
  it('makes one row of an endpoint, in the order they come', () => {
    const { asked } = groupRows([
      observation('b', exit),
      observation('a', direct),
      observation('b', uncovered),
    ]);
    expect(asked.map(({ endpoint, observations }) => [endpoint, observations.length])).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
  });

  it('puts apart what was left out, and the controls, asked or not', () => {
    const rows = groupRows([
      observation('a', exit),
      observation('b', unasked),
      observation('c', { type: 'not-asked', why: 'no-address' }),
      observation('d', { type: 'works' }, { role: 'control' }),
      observation('e', unasked, { role: 'control' }),
    ]);
    const ids = (of: readonly { endpoint: string }[]) => of.map(({ endpoint }) => endpoint).join();
    expect([ids(rows.asked), ids(rows.unasked), ids(rows.controls)]).toEqual(['a,c', 'b', 'd,e']);
  });
});

describe('gist', () => {
  it.each<[string, Finding[], string]>([
    ['Tor before what is not covered', [uncovered, exit], 'tor'],
    ['direct before what is not covered', [uncovered, direct], 'not-tor'],
    ['Tor of one address and not of another', [direct, exit], 'mixed'],
    ['an answer before waiting', [waiting, direct], 'not-tor'],
    ['waiting before silence', [uncovered, waiting], 'waiting'],
    ['silence before not asked', [unasked, uncovered], 'unknown'],
    ['not asked', [unasked], 'not-asked'],
  ])('%s', (_, findings, shape) => {
    const observations = findings.map((finding) => observation('a', finding));
    expect(summaryOf({ endpoint: 'a', observations }).shape).toBe(shape);
  });

  it.each<[string, Finding[], Finding]>([
    ['too old before no answer', [silent, tooOld], tooOld],
    ['no answer before not covered', [uncovered, silent], silent],
    ['IPv4 before IPv6', [{ ...exit, address: OWN_SIX }, exit], exit],
  ])('takes the most telling fact of a shape: %s', (_, findings, telling) => {
    const observations = findings.map((finding) => observation('a', finding));
    expect(summaryOf({ endpoint: 'a', observations }).finding).toBe(telling);
  });
});
