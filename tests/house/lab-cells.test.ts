import { describe, expect, it } from 'vitest';
import type { SeenPopup } from '../../scripts/demo/popup.ts';
import type { Cell } from '../../scripts/lab/cell.ts';
import { hasCells, onlyCells, unitsCalled } from '../../scripts/lab/units.ts';
import { contradictions, type StoredVerdict, shownOf } from '../lab/compare.ts';

const popup = (verdict: string, warning?: SeenPopup['warning']): SeenPopup => ({
  verdict,
  headline: '',
  support: '',
  caveats: [],
  rows: [],
  ...(warning && { warning }),
});
const warning = (by: string, ...techniques: string[]) => ({
  by,
  techniques,
  text: 'this browser cannot tell which',
});
const SILENT: Cell = {
  verdict: 'unknown',
  reason: ['offline', 'nothing-answered'],
  stopped: { played: 'silence', by: 'service network' },
  alike: ['dns-nothing'],
  varies: true,
};

const PERHAPS: Cell = { verdict: 'not-tor', perhaps: { played: 'silence', by: 'network' } };

describe('what is seen in a cell', () => {
  const cases: readonly (readonly [string, Cell, SeenPopup, StoredVerdict, readonly string[]])[] = [
    ['as expected', { verdict: 'not-tor' }, popup('not-tor'), { certainty: 'likely' }, []],
    ['another verdict', { verdict: 'tor' }, popup('not-tor'), {}, ['says not-tor, must be tor']],
    [
      'one of two reasons',
      SILENT,
      popup('unknown', warning('service network', 'silence')),
      { reason: 'offline' },
      [],
    ],
    ['a warning that need not be', PERHAPS, popup('not-tor'), {}, []],
    ['a warning that may be', PERHAPS, popup('not-tor', warning('network', 'silence')), {}, []],
    [
      'another warning than may be',
      PERHAPS,
      popup('not-tor', warning('network', 'silence', 'reset')),
      {},
      ['names reset as well, which can be told apart'],
    ],
    [
      'another culprit than may be',
      PERHAPS,
      popup('not-tor', warning('service', 'silence')),
      {},
      ['suspects "service", must be "network"'],
    ],
    [
      'another reason',
      SILENT,
      popup('unknown', warning('service network', 'silence')),
      { reason: 'no-address' },
      ['because of no-address, must be offline or nothing-answered'],
    ],
    [
      'what this browser cannot tell from it',
      SILENT,
      popup('unknown', warning('service network', 'silence', 'dns-nothing')),
      { reason: 'offline' },
      [],
    ],
    [
      'what it can tell from it',
      SILENT,
      popup('unknown', warning('service network', 'silence', 'reset')),
      { reason: 'offline' },
      ['names reset as well, which can be told apart'],
    ],
    [
      'somebody else suspected',
      SILENT,
      popup('unknown', warning('network', 'silence')),
      { reason: 'offline' },
      ['suspects "network", must be "service network"'],
    ],
    ['no warning', SILENT, popup('unknown'), { reason: 'offline' }, ['does not warn of silence']],
    [
      'less certain',
      { verdict: 'not-tor', certainty: 'certain' },
      popup('not-tor'),
      { certainty: 'likely' },
      ['is likely, must be certain'],
    ],
    [
      'a caveat too many',
      { verdict: 'tor', caveats: ['ipv6-unknown'] },
      popup('tor'),
      { caveats: ['ipv6-unknown', 'address-unconfirmed'] },
      ['has the caveat address-unconfirmed'],
    ],
    [
      'another family exposed',
      { verdict: 'mixed', exposed: 6 },
      popup('mixed'),
      { kind: { type: 'family', exposed: 4 } },
      ['exposes IPv 4, must be 6'],
    ],
  ];
  it.each(cases)('%s', (_what, cell, seen, verdict, wrong) => {
    expect(contradictions(cell, 'firefox', seen, verdict)).toEqual(wrong);
  });

  it('is kept as it is, and what is chance as all that may be', () => {
    const kept = (cell: Cell, seen: SeenPopup, verdict: StoredVerdict) =>
      shownOf('direct', 'off', cell, 'firefox', seen, verdict);
    const base = { connection: 'direct', block: 'off' };
    expect(
      kept(SILENT, popup('unknown', warning('service network', 'silence')), { reason: 'offline' }),
    ).toEqual({
      ...base,
      verdict: 'unknown',
      reason: 'offline or nothing-answered',
      techniques: ['silence', 'dns-nothing'],
      by: 'service network',
    });
    expect(kept({ verdict: 'tor' }, popup('tor', warning('exit', 'reset')), {})).toEqual({
      ...base,
      verdict: 'tor',
      techniques: ['reset'],
      by: 'exit',
    });
  });
});

describe('which cells are played', () => {
  it('all, or those that are named', () => {
    expect(onlyCells('socks/none,direct/off')).toEqual(['socks/none', 'direct/off']);
    expect(() => onlyCells('socks/nothing')).toThrow('No cell "socks/nothing"');
    const [socks] = unitsCalled('matrix-socks');
    const [proof] = unitsCalled('proof');
    if (!socks || !proof) throw new Error('These units are gone.');
    expect([undefined, ['socks/off'], ['direct/off']].map((only) => hasCells(socks, only))).toEqual([
      true,
      true,
      false,
    ]);
    expect(hasCells(proof, ['direct/off'])).toBe(true);
  });
});
