import type { LogConclusion } from '../../../utils/model/torlog.ts';

/** What one start of Tor wrote: seconds since its beginning, level, message. */
export type Line = readonly [second: number, level: 'notice' | 'warn' | 'err', message: string];

export interface Story {
  /** What is so, written down before the reader was run. */
  readonly truth: string;
  readonly conclusion: LogConclusion;
  /** No network has a part in it, or everything works. */
  readonly isNoBlock?: boolean;
  readonly lines: readonly Line[];
}

const HOST = 'host 847B1F850344D7876491A54892F904934E4EB85D at 192.0.2.4';
export const running = (version: string): Line => [
  0,
  'notice',
  `Tor ${version} running on Linux with Libevent 2.1.12-stable, OpenSSL 3.5.1, Zlib 1.3.1, Liblzma 5.8.1, Libzstd 1.5.7 and Glibc 2.41 as libc.`,
];
export const START: readonly Line[] = [
  running('0.4.9.11'),
  [0, 'notice', 'Opening Socks listener on 127.0.0.1:9050'],
  [0, 'notice', 'Bootstrapped 0% (starting): Starting'],
  [1, 'notice', 'Starting with guard context "default"'],
];
const WITH_BRIDGES: readonly Line[] = [
  running('0.4.8.17'),
  [0, 'notice', 'Bootstrapped 0% (starting): Starting'],
  [1, 'notice', 'Starting with guard context "bridges"'],
  [1, 'notice', 'Delaying directory fetches: No running bridges'],
  [1, 'notice', 'Bootstrapped 1% (conn_pt): Connecting to pluggable transport'],
  [1, 'notice', 'Bootstrapped 2% (conn_done_pt): Connected to pluggable transport'],
];
export const DONE: readonly Line[] = [
  [2, 'notice', 'Bootstrapped 5% (conn): Connecting to a relay'],
  [2, 'notice', 'Bootstrapped 10% (conn_done): Connected to a relay'],
  [2, 'notice', 'Bootstrapped 14% (handshake): Handshaking with a relay'],
  [3, 'notice', 'Bootstrapped 15% (handshake_done): Handshake with a relay done'],
  [3, 'notice', 'Bootstrapped 75% (enough_dirinfo): Loaded enough directory info to build circuits'],
  [3, 'notice', 'Bootstrapped 90% (ap_handshake_done): Handshake finished with a relay to build circuits'],
  [3, 'notice', 'Bootstrapped 95% (circuit_create): Establishing a Tor circuit'],
  [4, 'notice', 'Bootstrapped 100% (done): Done'],
];
const CONNECTING: Line = [2, 'notice', 'Bootstrapped 5% (conn): Connecting to a relay'];
const HANDSHAKE: readonly Line[] = [
  CONNECTING,
  [2, 'notice', 'Bootstrapped 10% (conn_done): Connected to a relay'],
  [2, 'notice', 'Bootstrapped 14% (handshake): Handshaking with a relay'],
];
const stuck = (second: number, step: string, reason: string, count: number, words = 'Some words'): Line => [
  second,
  'warn',
  `Problem bootstrapping. Stuck at ${step}. (${words}; ${reason}; count ${count}; recommendation warn; ${HOST}:443)`,
];
const died = (second: number, count: number, state: string): Line => [
  second,
  'warn',
  ` ${count} connections died in state ${state}`,
];
const failed = (second: number, count: number): Line => [second, 'warn', `${count} connections have failed:`];

/** Snowflake tries at these seconds, and each try ends after so many more. */
const tries = (seconds: readonly number[], begins: string, after: number, ends: string): readonly Line[] =>
  seconds.flatMap((second): readonly Line[] => [
    [second, 'notice', `Managed proxy "snowflake-client": ${begins}`],
    [second + after, 'notice', `Managed proxy "snowflake-client": ${ends}`],
  ]);

export const STORIES: readonly Story[] = [
  { truth: 'works', conclusion: 'connected', isNoBlock: true, lines: [...START, ...DONE] },
  {
    truth: 'works after a slow start',
    conclusion: 'slow',
    isNoBlock: true,
    lines: [
      ...START,
      CONNECTING,
      stuck(90, '5% (conn): Connecting to a relay', 'TIMEOUT', 10),
      ...DONE.map(([second, level, message]): Line => [second + 100, level, message]),
    ],
  },
  {
    truth: 'every relay address is dropped',
    conclusion: 'relays-silent',
    lines: [
      ...START,
      CONNECTING,
      stuck(90, '5% (conn): Connecting to a relay', 'TIMEOUT', 10),
      failed(90, 10),
      died(90, 10, 'connect()ing with SSL state (No SSL object)'),
      stuck(100, '5% (conn): Connecting to a relay', 'TIMEOUT', 11),
    ],
  },
  {
    truth: 'every relay address is dropped, seen for two minutes without a warning',
    conclusion: 'relays-silent',
    lines: [
      ...START,
      CONNECTING,
      [
        125,
        'notice',
        'Tried for 120 seconds to get a connection to [scrubbed]:443. Giving up. (waiting for circuit)',
      ],
    ],
  },
  {
    truth: 'every relay address is answered with a reset',
    conclusion: 'relays-refuse',
    lines: [
      ...START,
      CONNECTING,
      ...[10, 11, 12].map((count) =>
        stuck(count, '5% (conn): Connecting to a relay', 'CONNECTREFUSED', count),
      ),
      failed(12, 12),
      died(12, 12, 'connect()ing with SSL state (No SSL object)'),
    ],
  },
  {
    truth: "Tor's TLS is recognised and reset; a few relays are gone",
    conclusion: 'handshake-cut',
    lines: [
      ...START,
      ...HANDSHAKE,
      stuck(20, '14% (handshake): Handshaking with a relay', 'CONNECTRESET', 10),
      failed(20, 12),
      died(20, 10, 'handshaking (TLS) with SSL state SSLv3/TLS write client hello in HANDSHAKE'),
      died(20, 2, 'connect()ing with SSL state (No SSL object)'),
    ],
  },
  {
    truth: 'something on the way breaks TLS',
    conclusion: 'tls-altered',
    lines: [
      ...START,
      ...HANDSHAKE,
      ...[10, 11, 12].map((count) =>
        stuck(30, '14% (handshake): Handshaking with a relay', 'TLS_ERROR', count),
      ),
    ],
  },
  {
    truth: 'this computer has no network',
    conclusion: 'offline',
    isNoBlock: true,
    lines: [
      ...START,
      CONNECTING,
      ...[1, 2, 3].map((count) =>
        stuck(3, '5% (conn): Connecting to a relay', 'NOROUTE', count, 'Network is unreachable'),
      ),
    ],
  },
  {
    truth: 'a firewall on this computer forbids Tor to connect',
    conclusion: 'forbidden-here',
    lines: [...START, CONNECTING, stuck(3, '5% (conn): Connecting to a relay', 'RESOURCELIMIT', 4)],
  },
  {
    truth: 'too old a Tor, since 2026-07-09',
    conclusion: 'too-old',
    isNoBlock: true,
    lines: [
      running('0.4.6.9'),
      ...HANDSHAKE,
      [3, 'notice', 'Bootstrapped 15% (handshake_done): Handshake with a relay done'],
      [3, 'notice', 'Bootstrapped 30% (loading_status): Loading networkstatus consensus'],
      [
        4,
        'warn',
        'Received http status code 404 ("Consensus not signed by sufficient number of requested authorities") from server 192.0.2.4:443 while fetching consensus directory.',
      ],
    ],
  },
  {
    truth: 'the clock is five hours slow',
    conclusion: 'clock',
    isNoBlock: true,
    lines: [
      ...START,
      ...HANDSHAKE,
      [
        3,
        'warn',
        'Received NETINFO cell with skewed time (OR:192.0.2.4:443): It seems that our clock is behind by 5 hours, 1 minutes, or that theirs is ahead. Tor requires an accurate clock to work: please check your time, timezone, and date settings.',
      ],
      stuck(3, '14% (handshake): Handshaking with a relay', 'CLOCK_SKEW', 1),
    ],
  },
  {
    truth: 'nobody has pressed Connect yet',
    conclusion: 'waits-for-connect',
    isNoBlock: true,
    lines: [
      running('0.4.9.11'),
      [0, 'notice', 'Bootstrapped 0% (starting): Starting'],
      [1, 'notice', 'Delaying directory fetches: DisableNetwork is set.'],
    ],
  },
  {
    truth: "the person's own proxy is off",
    conclusion: 'proxy-off',
    isNoBlock: true,
    lines: [
      ...START,
      [
        3,
        'warn',
        'The connection to the SOCKS5 proxy server at 127.0.0.1:1080 just failed. Make sure that the proxy server is up and running.',
      ],
    ],
  },
  {
    truth: 'the company proxy lets 443 out alone',
    conclusion: 'proxy-refuses',
    lines: [
      ...START,
      CONNECTING,
      ...[1, 2].map(
        (second): Line => [
          second,
          'warn',
          "The https proxy refused to allow connection to 192.0.2.4:9001 (status code 403, 'Forbidden'). Closing.",
        ],
      ),
    ],
  },
  {
    truth: 'no obfs4 bridge is reached',
    conclusion: 'bridges-silent',
    lines: [
      ...WITH_BRIDGES,
      ...[20, 40, 60].map(
        (second): Line => [
          second,
          'warn',
          'Proxy Client: unable to connect OR connection (handshaking (proxy)) with 192.0.2.4:443 ID=<none> RSA_ID=… ("general SOCKS server failure")',
        ],
      ),
      [61, 'notice', 'Managed proxy "lyrebird": obfs4 - outgoing connection failed'],
      stuck(61, '2% (conn_done_pt): Connected to pluggable transport', 'PT_FAILURE', 3),
    ],
  },
  {
    truth: 'obfs4 bridges, one of which works',
    conclusion: 'slow',
    isNoBlock: true,
    lines: [
      ...WITH_BRIDGES,
      [
        5,
        'warn',
        'Proxy Client: unable to connect OR connection (handshaking (proxy)) with 192.0.2.4:443 ("general SOCKS server failure")',
      ],
      [
        6,
        'notice',
        "new bridge descriptor 'example' (fresh): $847B1F850344D7876491A54892F904934E4EB85D~example at 192.0.2.5",
      ],
      ...DONE.map(([second, level, message]): Line => [second + 6, level, message]),
    ],
  },
  {
    truth: "Snowflake's front is blocked",
    conclusion: 'front-fails',
    lines: [
      ...WITH_BRIDGES,
      ...tries([10, 20, 30], 'offer created', 5, 'broker failure Unexpected error, no answer.'),
    ],
  },
  {
    truth: 'Snowflake is busy, nothing is blocked',
    conclusion: 'no-volunteer',
    isNoBlock: true,
    lines: [
      ...WITH_BRIDGES,
      ...tries([10, 20, 30], 'offer created', 5, 'broker failure no snowflake proxies currently available'),
    ],
  },
  {
    truth: 'UDP between volunteers and this computer dies',
    conclusion: 'volunteers-unreachable',
    lines: [
      ...WITH_BRIDGES,
      ...tries(
        [10, 40, 70],
        'broker rendezvous peer received',
        10,
        'trying a new proxy: timeout waiting for DataChannel.OnOpen',
      ),
    ],
  },
  {
    truth: 'the transport program is missing',
    conclusion: 'transport-missing',
    isNoBlock: true,
    lines: [
      running('0.4.8.10'),
      [1, 'warn', "Managed proxy '/usr/bin/obfs4proxy' failed at launch."],
      [2, 'notice', 'Delaying directory fetches: Pluggable transport proxies still configuring'],
    ],
  },
  {
    truth: 'a second Tor is running',
    conclusion: 'already-running',
    isNoBlock: true,
    lines: [
      running('0.4.8.10'),
      [0, 'warn', 'Could not bind to 127.0.0.1:9050: Address already in use. Is Tor already running?'],
      [0, 'err', 'Reading config failed--see warnings above.'],
    ],
  },
  {
    truth: 'works, and then the line goes down',
    conclusion: 'lost',
    lines: [
      ...START,
      ...DONE,
      [
        9000,
        'warn',
        'Our directory information is no longer up-to-date enough to build circuits: We have no recent usable consensus.',
      ],
      failed(9010, 14),
      died(9010, 14, 'connect()ing with SSL state (No SSL object)'),
    ],
  },
  {
    truth: 'a start that was copied before it began to connect',
    conclusion: 'too-short',
    isNoBlock: true,
    lines: START,
  },
  {
    truth: 'a start that was copied too early, or stands',
    conclusion: 'stands',
    isNoBlock: true,
    lines: [...START, CONNECTING],
  },
  {
    truth: 'a filter rejects the addresses of relays',
    conclusion: 'relays-unreachable',
    lines: [
      ...START,
      CONNECTING,
      ...[1, 2, 3].map((count) =>
        stuck(3, '5% (conn): Connecting to a relay', 'NOROUTE', count, 'No route to host'),
      ),
    ],
  },
  {
    truth: 'relays on the list are dropped, others answer',
    conclusion: 'some-relays-silent',
    lines: [
      ...START,
      ...DONE.slice(0, 4),
      [5, 'notice', 'Bootstrapped 45% (requesting_descriptors): Asking for relay descriptors'],
      ...[10, 11, 12].map((count) =>
        stuck(count * 10, '80% (ap_conn): Connecting to a relay to build circuits', 'TIMEOUT', count),
      ),
    ],
  },
];
