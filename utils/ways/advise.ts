import type { SurveyConclusion } from '../model/survey.ts';
import type { LogConclusion } from '../model/torlog.ts';
import type { VerdictType } from '../model/verdict.ts';
import type { SetUpWay, Way, WayAdvice, WayReason, WaySpeed } from '../model/ways.ts';
import { isListed, reasonsIn } from './by-country.ts';

/** What is known of a person's connection; all of it may be missing. */
export interface KnownOfWays {
  /** ISO 3166-1 alpha-2, lower case. */
  readonly country?: string | undefined;
  readonly verdict?: VerdictType | undefined;
  readonly survey?: SurveyConclusion['type'] | undefined;
  /** What a log of Tor said. */
  readonly log?: LogConclusion | undefined;
}

/** Snowflake's speed depends on the volunteer; meek and dnstt send everything in small requests. */
const SPEEDS: Partial<Record<Way, WaySpeed>> = { snowflake: 'slow', meek: 'very-slow', dnstt: 'very-slow' };

/** What a log says of a way that was tried: it goes to the end. */
const FAILED: Partial<Record<LogConclusion, readonly SetUpWay[]>> = {
  'webrtc-fails': ['snowflake'],
  'no-volunteer': ['snowflake'],
  'volunteers-unreachable': ['snowflake'],
  'front-fails': ['snowflake', 'meek'],
  'webtunnel-silent': ['webtunnel'],
  'bridges-silent': ['obfs4-built-in'],
  'bridge-replaced': ['obfs4-built-in'],
};

/** Tor's own traffic is recognised or altered: what looks like https comes first. */
const RECOGNISED: readonly (LogConclusion | undefined)[] = ['handshake-cut', 'tls-altered', 'identity'];
/** Only web ports pass. */
const FEW_PORTS: readonly (LogConclusion | undefined)[] = ['proxy-refuses', 'settings-exclude'];

/**
 * Ways to try, in order, for a country and what is known. Connection Assist comes before all that must be chosen by hand,
 * because it asks the Tor Project for the settings of today.
 */
export function adviseWays(known: KnownOfWays): readonly WayAdvice[] {
  const ways = [...byHand(known)].map((way) => ({ way, why: reasonsOf(way, known) }));
  const failed = known.log === undefined ? [] : (FAILED[known.log] ?? []);
  const good = ways.filter(({ way }) => !failed.includes(way));
  const tried = ways
    .filter(({ way }) => failed.includes(way))
    .map(({ way, why }) => ({ way, why: [...why, 'failed-here' as const] }));
  const advice: readonly { way: Way; why: readonly WayReason[] }[] = [
    ...direct(known).map((why) => ({ way: 'direct' as const, why: [why] })),
    { way: 'connection-assist', why: ['newest-map'] },
    ...good,
    ...tried,
    { way: 'other-network', why: ['compare'] },
  ];
  return advice.map(({ way, why }) => ({ way, why, speed: SPEEDS[way] ?? 'usual' }));
}

/** Why Tor may connect without a bridge. */
function direct({ verdict, survey }: KnownOfWays): readonly WayReason[] {
  if (verdict === 'tor') return ['already-tor'];
  if (survey === 'open') return ['relays-answer'];
  return survey === 'authorities-only' ? ['authorities-only'] : [];
}

function byHand(known: KnownOfWays): ReadonlySet<SetUpWay> {
  const { country, log } = known;
  const first: SetUpWay[] = hasFewPorts(known)
    ? ['webtunnel', 'meek']
    : RECOGNISED.includes(log)
      ? ['webtunnel']
      : [];
  const usual: SetUpWay[] = isListed(country)
    ? ['obfs4-asked', 'snowflake', 'webtunnel']
    : ['obfs4-built-in', 'snowflake', 'obfs4-asked', 'webtunnel'];
  const last: SetUpWay[] = reasonsIn(country, 'dnstt').length > 0 ? ['meek', 'dnstt'] : ['meek'];
  const ways = [...first, ...usual, ...last];
  // Without UDP there is no Snowflake.
  return new Set(hasFewPorts(known) ? [...ways.filter((way) => way !== 'snowflake'), 'snowflake'] : ways);
}

function hasFewPorts({ survey, log }: KnownOfWays): boolean {
  return survey === 'only-some-ports' || FEW_PORTS.includes(log);
}

function reasonsOf(way: SetUpWay, known: KnownOfWays): readonly WayReason[] {
  const { country, log } = known;
  const fewPorts = hasFewPorts(known);
  const listed: WayReason[] = isListed(country) ? ['listed'] : [];
  switch (way) {
    case 'obfs4-built-in':
      return [...(country ? (['not-listed'] as const) : []), 'blocked-first'];
    case 'obfs4-asked':
      return [...listed, 'private'];
    case 'webtunnel':
      return [fewPorts ? 'port-443' : RECOGNISED.includes(log) ? 'handshake' : 'looks-like-https'];
    case 'snowflake':
      return [...listed, ...reasonsIn(country, way), fewPorts ? 'needs-udp' : 'no-address'];
    case 'meek':
      return [...reasonsIn(country, way), ...(fewPorts ? (['port-443'] as const) : []), 'one-front'];
    case 'dnstt':
    case 'connection-assist':
      return reasonsIn(country, way);
  }
}
