import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../utils/torlog/lines.ts';
import { signsOf } from '../../../utils/torlog/run.ts';
import { SIGN_NAMES, type SignName } from '../../../utils/torlog/signs/signs.ts';

const FINGERPRINT = '847B1F850344D7876491A54892F904934E4EB85D';

/** A line in the format of the source of tor 0.4.9.11, lyrebird 0.8.1 and snowflake 2.10.1, and all that it says. */
const LINES: readonly (readonly [message: string, ...signs: SignName[]])[] = [
  ['Bootstrapped 14% (handshake): Handshaking with a relay', 'bootstrapped'],
  ['Bootstrapped 80%: Connecting to the Tor network', 'bootstrapped'],
  [
    `Problem bootstrapping. Stuck at 5% (conn): Connecting to a relay. (Connection timed out; TIMEOUT; count 10; recommendation warn; host ${FINGERPRINT} at 192.0.2.4:443)`,
    'stuck',
  ],
  [
    `Problem bootstrapping. Stuck at 85%: Finishing handshake with first hop. (DONE; DONE; count 12; recommendation warn; host ${FINGERPRINT} at 192.0.2.4:9001)`,
    'stuck',
  ],
  [
    `Problem bootstrapping. Stuck at 5% (conn): Connecting to a relay. (Network is unreachable; NOROUTE; count 1; recommendation warn; host ${FINGERPRINT} at 192.0.2.4:443)`,
    'stuck',
    'networkDown',
  ],
  [
    'Tor 0.4.9.11 (git-0123456789abcdef) running on Linux with Libevent 2.1.12-stable, OpenSSL 3.5.1',
    'running',
  ],
  ['Tor 0.4.8.10 running on Windows 10 [or later] with Libevent 2.2.0-alpha-dev', 'running'],
  ['Interrupt: exiting cleanly.', 'ended'],
  ['Owning controller connection has closed -- exiting now.', 'ended'],
  [
    'It looks like another Tor process is running with the same data directory.  Waiting 5 seconds to see if it goes away.',
    'alreadyRunning',
  ],
  ['Could not bind to 127.0.0.1:9050: Address already in use. Is Tor already running?', 'portTaken'],
  [
    'Received NETINFO cell with skewed time (OR:192.0.2.4:443): It seems that our clock is behind by 2 hours, 3 minutes, or that theirs is ahead. Tor requires an accurate clock to work: please check your time, timezone, and date settings.',
    'clock',
  ],
  [
    'Our clock is 5 hours, 40 minutes behind the time published in the consensus network status document (2026-11-26 10:00:00 UTC).  Tor needs an accurate clock to work correctly. Please check your time and date settings!',
    'clockBehindConsensus',
  ],
  ['Delaying directory fetches: DisableNetwork is set.', 'disabled'],
  ['Delaying directory fetches: We are hibernating or shutting down.', 'hibernating'],
  [
    'Please upgrade! This version of Tor (0.4.5.7) is obsolete, according to the directory authorities. Recommended versions are: 0.4.8.12',
    'obsolete',
  ],
  ['Not enough good signatures on networkstatus consensus', 'badSignatures'],
  [
    'Received http status code 404 ("Consensus not signed by sufficient number of requested authorities") from server 192.0.2.4:443 while fetching consensus directory.',
    'notSigned',
  ],
  [
    'I learned some more directory information, but not enough to build a circuit: We have no usable consensus.',
    'noConsensus',
  ],
  [
    'The current consensus has no exit nodes. Tor can only build internal paths, such as paths to onion services.',
  ],
  [
    'I learned some more directory information, but not enough to build a circuit: We need more microdescriptors: we have 5520/6900, and can only build 41% of likely paths.',
    'moreDescriptors',
  ],
  [
    'Our directory information is no longer up-to-date enough to build circuits: We have no recent usable consensus.',
    'noConsensus',
    'noLongerEnough',
  ],
  [
    'Your system clock just jumped 3720 seconds forward; assuming established circuits no longer work.',
    'clockJumped',
  ],
  ['24 connections have failed:', 'failures'],
  [' 21 connections died in state connect()ing with SSL state (No SSL object)', 'diedConnecting'],
  [
    ' 3 connections died in state handshaking (TLS) with SSL state SSLv3/TLS write client hello in HANDSHAKE',
    'diedInTls',
  ],
  [
    ' 2 connections died in state handshaking (Tor, v3 handshake) with SSL state SSL negotiation finished successfully in OPEN',
    'diedInHandshake',
  ],
  [' 6 connections died in state handshaking (proxy) with SSL state (No SSL object)', 'diedInProxy'],
  [
    `Tried connecting to router at 192.0.2.4:443 ID=<none> RSA_ID=${FINGERPRINT}, but RSA + ed25519 identity keys were not as expected: wanted ${FINGERPRINT} + no ed25519 key but got 0123456789ABCDEF0123456789ABCDEF01234567 + abc.`,
    'identity',
  ],
  [
    "We were supposed to connect to bridge '192.0.2.4:443' using pluggable transport 'obfs4', but we can't find a pluggable transport proxy supporting 'obfs4'.",
    'noTransport',
    'transport',
  ],
  [
    'Tried to connect to 192.0.2.4:443 through a proxy, but the proxy address could not be found.',
    'proxyUnresolved',
  ],
  [
    'TLS error while handshaking with [192.0.2.4]: wrong version number (in SSL routines:ssl3_get_record:SSLv3/TLS write client hello)',
    'tlsError',
  ],
  [
    'Proxy Client: unable to connect OR connection (handshaking (proxy)) with 192.0.2.4:443 ("general SOCKS server failure")',
    'socksFailure',
  ],
  [
    'Proxy Client: unable to connect OR connection (handshaking (proxy)) with 192.0.2.4:443 ("TTL expired")',
    'socksNoWay',
  ],
  [
    'Proxy Client: unable to connect OR connection with 192.0.2.4:9001 ("connection not allowed by ruleset")',
    'socksForbids',
  ],
  [
    "The https proxy refused to allow connection to 192.0.2.4:9001 (status code 403, 'Forbidden'). Closing.",
    'httpsForbids',
  ],
  [
    'The connection to the SOCKS5 proxy server at 127.0.0.1:1080 just failed. Make sure that the proxy server is up and running.',
    'proxyFailed',
  ],
  ['Failing because we have 4063 connections already. Please read doc/TUNING for guidance.', 'tooManyFiles'],
  [
    "Your configuration excludes 87% of all possible guards. That's likely to make you stand out from the rest of the world.",
    'excludesGuards',
  ],
  [
    'Guard example ($0123) is failing to carry more streams on its circuits than usual. Most likely this means the Tor network is overloaded. Success counts are 100/151.',
    'guardFails',
  ],
  [
    'Tried for 120 seconds to get a connection to [scrubbed]:443. Giving up. (waiting for circuit)',
    'triedFor',
  ],
  ['No Tor server allows exit to [scrubbed]:25. Rejecting.', 'portNotAllowed'],
  [
    'Rejecting request for anonymous connection to private address [scrubbed] on a TransPort or NATDPort.  Possible loop in your NAT rules? Are you trying to send Tor traffic over Tor?',
    'torOverTor',
  ],
  ['Starting with guard context "bridges"', 'guardContext'],
  ['Switching to guard context "default" (was using "bridges")', 'guardContext'],
  [
    "Only one bridge (transport: 'snowflake') is configured. You should have at least 2 for redundancy.",
    'onlyOneBridge',
    'transport',
  ],
  [
    'Can\'t use bridge at 192.0.2.4:443: there is no configured transport called "webtunnel".',
    'unknownTransport',
    'transport',
  ],
  ["Bridge at '192.0.2.4:9001' isn't reachable by our firewall policy. Skipping.", 'firewallPolicy'],
  [`new bridge descriptor 'example' (fresh): $${FINGERPRINT}~example [abc] at 192.0.2.4`, 'bridgeWorks'],
  [`Learned fingerprint ${FINGERPRINT} for bridge 192.0.2.4:443.`, 'learnedFingerprint'],
  ['Delaying directory fetches: No running bridges', 'noRunningBridges'],
  ['Ignoring directory request, since no bridge nodes are available yet.', 'noBridgeYet'],
  ['Delaying directory fetches: Pluggable transport proxies still configuring', 'transportConfiguring'],
  [
    "Application request when we haven't used client functionality lately. Optimistically trying known bridges again.",
    'tryingBridgesAgain',
  ],
  ["Managed proxy '/usr/bin/obfs4proxy' failed at launch.", 'launchFailed'],
  ['Managed proxy "/usr/bin/lyrebird" process terminated with status code 256', 'transportEnded'],
  ["Managed proxy 'lyrebird' didn't launch any pluggable transport listeners!", 'noListeners'],
  ["Managed proxy 'lyrebird' did not configure the specified outgoing proxy.", 'proxyIgnored'],
  ["Managed proxy at 'lyrebird' failed the configuration protocol and will be destroyed.", 'notATransport'],
  ["Managed proxy at 'lyrebird' died in state configured", 'transportDied'],
  ['Managed proxy "snowflake-client": offer created', 'offerCreated', 'transport'],
  [
    'Managed proxy "snowflake-client": offer creation failure: timeout waiting for STUN',
    'offerFailed',
    'transport',
  ],
  [
    'Managed proxy "snowflake-client": broker failure no snowflake proxies currently available',
    'noVolunteer',
    'transport',
  ],
  [
    'Managed proxy "snowflake-client": broker failure timed out waiting for answer!',
    'noVolunteer',
    'transport',
  ],
  [
    'Managed proxy "snowflake-client": broker failure Unexpected error, no answer.',
    'brokerFailed',
    'transport',
  ],
  ['Managed proxy "snowflake-client": broker rendezvous peer received', 'volunteerFound', 'transport'],
  [
    'Managed proxy "snowflake-client": trying a new proxy: timeout waiting for DataChannel.OnOpen',
    'noDataChannel',
    'transport',
  ],
  [
    'Managed proxy "snowflake-client": trying a new proxy: no messages received for 20 seconds',
    'volunteerLeft',
    'transport',
  ],
  ['Managed proxy "snowflake-client": connected', 'snowflakeWorks', 'transport'],
  [
    'Managed proxy "lyrebird": webtunnel - Error dialing: error dialing example.org:443: i/o timeout',
    'webtunnelDial',
    'transport',
  ],
  [
    'Managed proxy "lyrebird": meek_lite - Failed to connect to https://example.org/ using front www.example.com: status code was 403, not 200',
    'frontFailed',
    'transport',
  ],
  ['Managed proxy "lyrebird": webtunnel - Error parsing args: url is missing', 'badArguments', 'transport'],
];

/** Lines that mean nothing for a start, however often they stand there. */
const HARMLESS = [
  'All current guards excluded by path restriction type 2; using an additional guard.',
  'Tor has been idle for 3600 seconds; assuming established circuits no longer work.',
  'Rejecting SOCKS request for anonymous connection to private address [scrubbed].',
  'Tor is no longer dormant.',
  'No circuits are opened. Relaxed timeout for circuit 5 (a General-purpose client 3-hop circuit) to 60000ms.',
  'Unable to load microdescriptor consensus directory downloaded from server 192.0.2.4:443.',
  'Opening Socks listener on 127.0.0.1:9050',
  "Heartbeat: Tor's uptime is 6:00 hours, with 3 circuits open. I've sent 1.92 MB and received 3.41 MB.",
];

const NAMES = (message: string) => signsOf(entriesOf(message).entries).map(({ name }) => name);

describe('the lines that Tor and its transports write', () => {
  it.each(LINES)('%s', (message, ...signs) => {
    const expected = [...signs].sort();
    expect(NAMES(message).sort()).toEqual(expected);
    expect(NAMES(`Nov 26 18:06:06.000 [notice] ${message}`).sort()).toEqual(expected);
  });

  it.each(HARMLESS)('no meaning: %s', (message) => {
    expect(NAMES(message)).toEqual([]);
  });

  it('are known for every sign', () => {
    const tried = new Set(LINES.flatMap(([, ...signs]) => signs));
    expect(SIGN_NAMES.filter((name) => !tried.has(name))).toEqual([]);
  });
});
