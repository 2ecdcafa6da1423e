import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '../../../utils/model/countries.ts';
import { SURVEY_CONCLUSIONS } from '../../../utils/model/survey.ts';
import { LOG_CONCLUSIONS } from '../../../utils/model/torlog.ts';
import { WAY_REASONS } from '../../../utils/model/ways.ts';
import { adviseWays, type KnownOfWays } from '../../../utils/ways/advise.ts';

const order = (known: KnownOfWays) => adviseWays(known).map(({ way }) => way);
const reasons = (known: KnownOfWays, of: string) => adviseWays(known).find(({ way }) => way === of)?.why;

/** Written down from the settings by country of 2026-06-17 before the code. */
const LISTED = ['by', 'cn', 'eg', 'hk', 'ir', 'mm', 'ru', 'tm'];

describe('the advice', () => {
  it.each(LISTED)('%s: bridges that are asked for, then Snowflake; no built-in obfs4', (country) => {
    const ways = order({ country });
    expect(ways.slice(0, 3)).toEqual(['connection-assist', 'obfs4-asked', 'snowflake']);
    expect(ways).not.toContain('obfs4-built-in');
  });

  it.each(['jp', 'de', 'tr', '', undefined])('%s: built-in obfs4 first', (country) => {
    expect(order({ country })).toEqual([
      'connection-assist',
      'obfs4-built-in',
      'snowflake',
      'obfs4-asked',
      'webtunnel',
      'meek',
      'other-network',
    ]);
  });

  it("names Snowflake's other entrances, and dnstt where only DNS got through", () => {
    expect(reasons({ country: 'tm' }, 'snowflake')).toContain('amp');
    expect(reasons({ country: 'ru' }, 'snowflake')).toContain('amp');
    expect(reasons({ country: 'cn' }, 'snowflake')).toContain('sqs');
    expect(reasons({ country: 'ir' }, 'snowflake')).not.toContain('amp');
    expect(order({ country: 'ir' })).toContain('dnstt');
    expect(order({ country: 'cn' })).not.toContain('dnstt');
    expect(reasons({ country: 'tm' }, 'meek')).toContain('listed');
  });

  it.each([
    ['webrtc-fails', 'snowflake'],
    ['front-fails', 'snowflake'],
    ['front-fails', 'meek'],
    ['bridges-silent', 'obfs4-built-in'],
    ['webtunnel-silent', 'webtunnel'],
  ] as const)('after %s, %s comes last and says why', (log, way) => {
    const ways = order({ log });
    const others = ways.filter((one) => one !== 'other-network' && one !== way);
    const failed = adviseWays({ log }).filter(({ why }) => why.includes('failed-here'));
    expect(failed.map((one) => one.way)).toContain(way);
    for (const { way: other } of adviseWays({ log }).filter(({ why }) => !why.includes('failed-here')))
      if (other !== 'other-network') expect(ways.indexOf(other)).toBeLessThan(ways.indexOf(way));
    expect(others.length).toBeGreaterThan(3);
  });

  it('puts what looks like https first where Tor is recognised, and what uses port 443 where few ports pass', () => {
    expect(order({ log: 'handshake-cut' })[1]).toBe('webtunnel');
    expect(order({ log: 'handshake-cut', country: 'ir' })[1]).toBe('webtunnel');
    for (const known of [{ survey: 'only-some-ports' }, { log: 'proxy-refuses' }] as const) {
      expect(order(known).slice(1, 3)).toEqual(['webtunnel', 'meek']);
      expect(order(known).at(-2)).toBe('snowflake');
      expect(reasons(known, 'snowflake')).toContain('needs-udp');
    }
  });

  it('says first that Tor connects without a bridge, where that is known', () => {
    expect(adviseWays({ survey: 'open' })[0]).toMatchObject({ way: 'direct', why: ['relays-answer'] });
    expect(adviseWays({ survey: 'authorities-only' })[0]?.why).toEqual(['authorities-only']);
    expect(adviseWays({ verdict: 'tor' })[0]?.why).toEqual(['already-tor']);
    for (const survey of ['relays-blocked', 'some', 'cannot-tell'] as const)
      expect(order({ survey })).not.toContain('direct');
  });

  it('calls slow what is slow', () => {
    const speed = (way: string) => adviseWays({ country: 'ir' }).find((one) => one.way === way)?.speed;
    expect([speed('snowflake'), speed('meek'), speed('dnstt'), speed('obfs4-asked')]).toEqual([
      'slow',
      'very-slow',
      'very-slow',
      'usual',
    ]);
  });

  it('for whatever is known: each way once, with a reason, Connection Assist before what is chosen by hand', () => {
    const said = new Set<string>();
    for (const country of [...COUNTRIES, undefined])
      for (const survey of [...SURVEY_CONCLUSIONS, undefined])
        for (const log of [...LOG_CONCLUSIONS, undefined])
          for (const verdict of ['tor', 'not-tor'] as const) {
            const advice = adviseWays({ country, survey, log, verdict });
            const ways = advice.map(({ way }) => way);
            for (const reason of advice.flatMap(({ why }) => why)) said.add(reason);
            const fails = [
              new Set(ways).size !== ways.length,
              advice.some(({ why }) => why.length === 0),
              ways.filter((way) => way !== 'direct')[0] !== 'connection-assist',
              ways.at(-1) !== 'other-network',
            ];
            if (fails.includes(true)) expect({ country, survey, log, verdict, advice }).toBe('well');
          }
    expect([...said].sort()).toEqual([...WAY_REASONS].sort());
  });
});
