import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '../../../utils/model/countries.ts';
import { DEFAULT_DIALS } from '../../../utils/model/scenario.ts';
import { TRANSPORTS } from '../../../utils/model/situation.ts';
import { deepLink, parseDeepLink } from '../../../utils/parse/deep-link.ts';

describe('an address of the explainer', () => {
  it.each([
    ['nothing', {}, { situation: {}, dials: {} }],
    [
      'all of it',
      {
        scenario: 'relays',
        verdict: 'tor',
        connects: 'obfs4',
        country: 'jp',
        age: '30',
        families: 'ipv4',
        bridges: '1',
      },
      {
        scenario: 'relays',
        situation: { verdict: 'tor', connects: 'obfs4', country: 'jp' },
        dials: { listAge: 30, families: 'ipv4', builtInBridges: true },
      },
    ],
    [
      'a verdict that is none',
      { verdict: 'yes', country: 'jp' },
      { situation: { country: 'jp' }, dials: {} },
    ],
    ['a country that is none', { country: 'xx' }, { situation: {}, dials: {} }],
    ['an age beyond what was measured', { age: '400' }, { situation: {}, dials: {} }],
    ['an age that is no number', { age: '1e2' }, { situation: {}, dials: {} }],
  ])('%s', (_, query, linked) => {
    expect(parseDeepLink(query)).toEqual(linked);
  });

  it('reads back what it says', () => {
    fc.assert(
      fc.property(
        fc.record({
          verdict: fc.constantFrom('tor' as const, 'not-tor' as const, 'mixed' as const, 'unknown' as const),
          connects: fc.constantFrom(...TRANSPORTS),
          country: fc.constantFrom(...COUNTRIES),
        }),
        fc.record({
          listAge: fc.integer({ min: 0, max: 365 }),
          families: fc.constantFrom('both' as const, 'ipv4' as const),
          builtInBridges: fc.boolean(),
        }),
        (situation, dials) => {
          const linked = parseDeepLink(deepLink('relays', situation, dials));
          expect(linked.situation).toEqual(situation);
          expect({ ...DEFAULT_DIALS, ...linked.dials }).toEqual(dials);
        },
      ),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.string()), (query) => void parseDeepLink(query)));
  });
});
