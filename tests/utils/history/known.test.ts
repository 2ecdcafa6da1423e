import { describe, expect, it } from 'vitest';
import { isSame, knownAfter, lastKnown } from '../../../utils/history/known.ts';
import { EMPTY } from '../../../utils/history/remember.ts';
import type { Finding, Observation } from '../../../utils/model/observation.ts';
import type { Report } from '../../../utils/model/report.ts';
import { CHECK_HOST, NOW, report, row, stopped } from './example.ts';

const OTHER = 'onionoo.torproject.org';
const WORKS: Finding = { type: 'works' };
const RESET: Finding = { type: 'no-answer', failure: 'connection_reset', step: 'tls', verbatim: '' };
const PAGE: Finding = { type: 'unreadable', why: 'html-instead', status: 200 };

/** Nobody was asked this time. */
function kept({ elapsed: _, ...rest }: Observation): Observation {
  return rest;
}

describe('what is known after a check: the verdict', () => {
  it.each([
    ['tor', 'tor', 'tor'],
    ['tor', 'not-tor', 'not-tor'],
    ['tor', 'mixed', 'mixed'],
    ['tor', 'unknown', 'tor'],
    [undefined, 'unknown', undefined],
    [undefined, 'not-tor', 'not-tor'],
  ] as const)('%s, then %s: %s', (before, after, known) => {
    const from = before === undefined ? { blocked: [] } : { verdict: before, blocked: [] };
    expect(knownAfter(from, report(after)).verdict).toBe(known);
  });
});

describe('what is known after a check: how certain', () => {
  const check = (certainty: 'certain' | 'likely', type: 'tor' | 'not-tor' = 'tor') => {
    const one = report(type);
    return { ...one, verdict: { ...one.verdict, certainty } as Report['verdict'] };
  };
  it.each([
    ['the first check', { blocked: [] }, check('certain'), 'certain'],
    ['as before', { verdict: 'tor', certainty: 'certain', blocked: [] }, check('certain'), 'certain'],
    ['less than before', { verdict: 'tor', certainty: 'certain', blocked: [] }, check('likely'), 'likely'],
    ['more than before', { verdict: 'tor', certainty: 'likely', blocked: [] }, check('certain'), 'likely'],
    [
      'another verdict',
      { verdict: 'tor', certainty: 'likely', blocked: [] },
      check('certain', 'not-tor'),
      'certain',
    ],
    ['an older version said so', { verdict: 'tor', blocked: [] }, check('certain'), 'likely'],
    ['no result', { verdict: 'tor', certainty: 'certain', blocked: [] }, report('unknown'), 'certain'],
  ] as const)('%s', (_, before, after, certainty) => {
    expect(knownAfter(before, after).certainty).toBe(certainty);
  });
});

describe('what is known after a check: blocked hosts', () => {
  it.each([
    ['only the network is suspected', [stopped(CHECK_HOST, 'network')], [CHECK_HOST]],
    ['the network or the service', [stopped(CHECK_HOST, 'network', 'service')], []],
    ['the service', [stopped(CHECK_HOST, 'service')], []],
    ['no suspect', [stopped(CHECK_HOST)], []],
    ['two hosts, in order', [stopped(OTHER, 'network'), stopped(CHECK_HOST, 'network')], [CHECK_HOST, OTHER]],
    ['two ends of one host', [stopped(CHECK_HOST, 'network'), stopped(CHECK_HOST, 'network')], [CHECK_HOST]],
  ] as const)('by %s', (_, blockages, blocked) => {
    expect(knownAfter({ blocked: [] }, report('not-tor', { blockages })).blocked).toEqual(blocked);
  });

  it.each<[string, Report, boolean]>([
    ['was asked and answered', report('not-tor', { observations: [row(CHECK_HOST, WORKS)] }), true],
    [
      'was asked and answered, and no verdict came of it',
      report('unknown', { observations: [row(CHECK_HOST, WORKS)] }),
      true,
    ],
    [
      'was not asked',
      report('not-tor', { observations: [row(CHECK_HOST, { type: 'not-asked', why: 'discreet' })] }),
      false,
    ],
    ['is not there at all', report('not-tor'), false],
    ['does not answer', report('not-tor', { observations: [row(CHECK_HOST, RESET)] }), false],
    [
      'sends a page instead of the answer',
      report('not-tor', { observations: [row(CHECK_HOST, PAGE)] }),
      false,
    ],
    [
      'answers in a list that was kept here',
      report('not-tor', {
        observations: [kept(row(CHECK_HOST, WORKS))],
      }),
      false,
    ],
    [
      'has a name that resolves elsewhere',
      report('not-tor', {
        observations: [row(CHECK_HOST, WORKS, { role: 'look', look: { kind: 'name', host: CHECK_HOST } })],
      }),
      false,
    ],
    ['answered through Tor', report('tor', { observations: [row(CHECK_HOST, WORKS)] }), false],
    ['answered perhaps through Tor', report('mixed', { observations: [row(CHECK_HOST, WORKS)] }), false],
    [
      'answers one question of two',
      report('not-tor', {
        observations: [row(CHECK_HOST, WORKS), row(CHECK_HOST, RESET)],
        blockages: [stopped(CHECK_HOST, 'network', 'service')],
      }),
      false,
    ],
    ['belongs to another', report('not-tor', { observations: [row(OTHER, WORKS)] }), false],
  ])('a blocked host that %s', (_, after, isFree) => {
    const { blocked } = knownAfter({ blocked: [CHECK_HOST] }, after);
    expect(blocked).toEqual(isFree ? [] : [CHECK_HOST]);
  });
});

describe('the last known state', () => {
  it('is nothing at first, and then the last transition without its time', () => {
    expect(lastKnown(EMPTY)).toEqual({ blocked: [] });
    const transitions = [
      { verdict: 'tor', blocked: [], at: NOW - 1 },
      { verdict: 'mixed', certainty: 'likely', blocked: [OTHER], at: NOW },
    ] as const;
    expect(lastKnown({ ...EMPTY, transitions })).toEqual({
      verdict: 'mixed',
      certainty: 'likely',
      blocked: [OTHER],
    });
  });

  it('is the same only with the same verdict and hosts', () => {
    const one = { verdict: 'tor', blocked: [OTHER] } as const;
    expect(isSame(one, { ...one })).toBe(true);
    expect(isSame(one, { ...one, verdict: 'mixed' })).toBe(false);
    expect(isSame(one, { ...one, blocked: [] })).toBe(false);
  });
});
