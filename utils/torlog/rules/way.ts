import type { Sign } from '../run.ts';
import { atLeast, type LogRule, type Story } from './rule.ts';

/** So many signs of one kind are no passing trouble. */
const SEVERAL = 2;
/** Seconds without a step after which the log would show more if there were more (TORLOG's lab: 75 s of nothing). */
const LONG = 60;

/** What stands between this computer and the first relay: a proxy, a bridge, or a transport's own helpers. */
export const ON_THE_WAY: readonly LogRule[] = [
  {
    conclusion: 'proxy-refuses',
    when: ({ all, hasBridge }) =>
      atLeast(
        1,
        all(
          ...(hasBridge
            ? (['proxyIgnored'] as const)
            : (['httpsForbids', 'socksForbids', 'proxyIgnored'] as const)),
        ),
      ),
  },
  {
    conclusion: 'proxy-off',
    when: ({ all, hasBridge }) =>
      hasBridge
        ? undefined
        : atLeast(1, all('proxyFailed', 'proxyUnresolved', 'socksFailure', 'socksNoWay', 'diedInProxy')),
  },
  { conclusion: 'webrtc-fails', when: (story) => snowflake(story, 'offerFailed') },
  { conclusion: 'front-fails', when: (story) => snowflake(story, 'brokerFailed'), isOpen: true },
  { conclusion: 'no-volunteer', when: (story) => snowflake(story, 'noVolunteer') },
  { conclusion: 'volunteers-unreachable', when: (story) => snowflake(story, 'noDataChannel'), isOpen: true },
  {
    conclusion: 'front-fails',
    when: ({ all, run }) => (run.met ? undefined : atLeast(1, all('frontFailed'))),
  },
  {
    conclusion: 'webtunnel-silent',
    when: ({ all, run }) => (run.met ? undefined : atLeast(1, all('webtunnelDial'))),
    isOpen: true,
  },
  {
    conclusion: 'bridge-replaced',
    when: ({ all, hasBridge, run }) => (hasBridge && !run.met ? atLeast(1, all('identity')) : undefined),
  },
  { conclusion: 'handshake-cut', when: cutAtBridge },
  { conclusion: 'bridges-silent', when: silentBridges, isOpen: true },
];

const EVENTS = ['offerFailed', 'brokerFailed', 'noVolunteer', 'noDataChannel'] as const;

/** What most of Snowflake's tries ended with; volunteers come and go, and one that works settles it. */
function snowflake({ all, run }: Story, kind: (typeof EVENTS)[number]): readonly Sign[] | undefined {
  if (run.met || all('snowflakeWorks').length > 0) return undefined;
  const signs = all(kind);
  const isMost = EVENTS.every((other) => all(other).length <= signs.length);
  return isMost ? atLeast(kind === 'offerFailed' ? 1 : SEVERAL, signs) : undefined;
}

/** A bridge without a transport speaks Tor's own TLS, which can be recognised. */
function cutAtBridge({ run, failures }: Story): readonly Sign[] | undefined {
  const isCut = failures?.kind === 'tls' || failures?.kind === 'handshake';
  return run.way === 'bridge' && isCut && !run.met ? failures.signs : undefined;
}

/** "No running bridges" and its like pass within seconds where a bridge answers. */
function silentBridges({ all, run, failures, hasBridge }: Story): readonly Sign[] | undefined {
  if (!hasBridge || run.met) return undefined;
  if (failures !== undefined) return failures.signs;
  const refused = atLeast(1, all('socksFailure', 'socksNoWay', 'diedInProxy'));
  if (refused !== undefined) return refused;
  const none = all('noRunningBridges', 'noBridgeYet', 'tryingBridgesAgain');
  return run.waited >= LONG ? atLeast(1, none) : atLeast(5, none);
}
