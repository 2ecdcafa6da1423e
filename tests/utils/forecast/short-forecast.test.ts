import { describe, expect, it } from 'vitest';
import { hitOf, shortForecast } from '../../../utils/forecast/short-forecast.ts';
import { type Situation, TRANSPORTS, type Transport } from '../../../utils/model/situation.ts';
import { SCENARIOS } from '../../../utils/scenarios/list.ts';
import { counts, forecast } from './example.ts';

function short(id: string, situation: Situation) {
  const { effects } = forecast(id, situation);
  const drops = SCENARIOS.find((scenario) => scenario.id === id)?.drops;
  const lines = shortForecast(effects, situation, drops);
  return { lines, hit: hitOf(lines, effects, counts) };
}

const VERDICTS = ['tor', 'not-tor', 'mixed', 'unknown'] as const;

type Way = Exclude<Transport, 'unknown'>;

/** For every way of connecting. */
const always = (first: string): Readonly<Record<Way, string>> => ({
  none: first,
  obfs4: first,
  snowflake: first,
  webtunnel: first,
  meek: first,
  'own-bridge': first,
});

/** The first line by scenario and way: what the scenario is about. `tor`: the person's own connection, running or started anew. */
const FIRST: Readonly<Record<string, Readonly<Record<Way, string>>>> = {
  relays: { ...always('tor goes-on'), none: 'tor stops' },
  exits: always('sites stops'),
  website: always('website'),
  authorities: always('tor goes-on'),
  // Snowflake was recognised, and a given bridge may have no transport.
  traffic: {
    ...always('tor goes-on'),
    none: 'tor stops',
    snowflake: 'tor depends',
    'own-bridge': 'tor depends',
  },
  bridges: { ...always('tor depends'), none: 'tor stops' },
  country: always('others depends'),
  shutdown: always('tor stops'),
};
/** Through Tor the website's name is looked up by the exit. */
const WEBSITE = { tor: 'goes-on', 'not-tor': 'stops', mixed: 'depends', unknown: 'depends' } as const;

const WAYS = TRANSPORTS.filter((way): way is Way => way !== 'unknown');
const CASES = Object.entries(FIRST).flatMap(([id, byWay]) =>
  VERDICTS.flatMap((verdict) => WAYS.map((connects) => ({ id, verdict, connects, first: byWay[connects] }))),
);

describe('the short forecast', () => {
  it('is told for every scenario', () =>
    expect(Object.keys(FIRST).sort()).toEqual(SCENARIOS.map(({ id }) => id).sort()));

  it.each(CASES)(
    'begins with what is hit: $id, $verdict, by $connects',
    ({ id, verdict, connects, first }) => {
      const { lines } = short(id, { verdict, connects });
      expect(lines).toHaveLength(3);
      const about = lines[0]?.about.replace(/^(running|starting)$/, 'tor');
      const expected = first === 'website' ? `website ${WEBSITE[verdict]}` : first;
      expect(`${about} ${lines[0]?.outcome}`).toBe(expected);
    },
  );

  it('never leaves out what stops for people without a bridge', () => {
    for (const { id } of SCENARIOS) {
      for (const verdict of VERDICTS) {
        const situation = { verdict, connects: 'none' } as const;
        const own = forecast(id, situation).effects.filter(({ subject }) => subject !== 'onion-services');
        const stops = own.some(({ outcome }) => outcome === 'stops');
        const isTold = short(id, situation).lines.some(({ outcome }) => outcome === 'stops');
        expect(isTold, `${id} ${verdict}`).toBe(stops);
      }
    }
  });

  it('gives one number with the first line', () => {
    const tor = { verdict: 'tor', connects: 'none' } as const;
    const direct = { verdict: 'not-tor', connects: 'none' } as const;
    expect(short('relays', tor).hit).toEqual({ reason: 'guard-listed', count: 10_157 });
    expect(short('relays', direct).hit).toEqual({ reason: 'listed', count: 10_157 });
    expect(short('traffic', tor).hit).toEqual({ reason: 'recognised', count: 10_157 });
    expect(short('exits', tor).hit).toEqual({ reason: 'exits-refused', count: 1397 });
    expect(short('shutdown', direct).hit).toEqual({ reason: 'all-abroad-somewhere', count: 10_157 });
    expect(short('website', direct).hit).toBeUndefined();
  });
});
