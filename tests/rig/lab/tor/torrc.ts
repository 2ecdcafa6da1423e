import { AUTHORITATIVE, OBFS4_PORT, type TorNode } from '../topology.ts';
import { obfs4Line } from './obfs4.ts';

/** A directory authority, as the other processes' configuration names it. */
export interface Authority {
  readonly address: string;
  readonly orPort: number;
  readonly fingerprint: string;
  /** SHA-1 of its authority identity key. */
  readonly v3ident: string;
}

/** The authority's directory port; most real authorities use the same. */
export const DIR_PORT = 80;

export function authorityLine({ address, orPort, fingerprint, v3ident }: Authority): string {
  return `DirAuthority authority orport=${orPort} no-v2 v3ident=${v3ident} ${address}:${DIR_PORT} ${fingerprint}`;
}

/**
 * Lines for every tor process. Without GeoIP and with one CPU it needs 3-15 MB instead of 97 MB (2026-11: tor 0.4.9.11).
 * LearnCircuitBuildTimeout is off: after a hundred circuits without network delay the learned timeout is 57 ms; whenever the
 * machine was busy for longer, the onion service gave up on its clients (20 of 1340 new clients, and none of 400 since). A new
 * client has learned nothing either and uses the default of 60 s.
 */
export function commonLines(directory: string): readonly string[] {
  return [
    `DataDirectory ${directory}`,
    `ControlSocket unix:${directory}/control`,
    'CookieAuthentication 0',
    `Log notice file ${directory}/log`,
    'GeoIPFile /dev/null',
    'GeoIPv6File /dev/null',
    'NumCPUs 1',
    'LearnCircuitBuildTimeout 0',
  ];
}

/** With a test network's short intervals the first votes come before every relay has published, and clients then get stuck. */
export const VOTING_INTERVAL_S = 1800;

/** Fingerprints of the relays that get a flag by configuration: a network that is seconds old cannot earn them. */
export interface Flags {
  readonly exits: readonly string[];
  readonly guards: readonly string[];
}

function authorityLines({ ip4 }: TorNode, { exits, guards }: Flags, votingOffset: number): readonly string[] {
  return [
    'AuthoritativeDirectory 1',
    'V3AuthoritativeDirectory 1',
    `DirPort ${ip4}:${DIR_PORT}`,
    'V3AuthNIntervalsValid 3',
    `V3AuthVotingInterval ${VOTING_INTERVAL_S}`,
    'V3AuthVoteDelay 2',
    'V3AuthDistDelay 2',
    `TestingV3AuthInitialVotingInterval ${VOTING_INTERVAL_S}`,
    'TestingV3AuthInitialVoteDelay 2',
    'TestingV3AuthInitialDistDelay 2',
    `TestingV3AuthVotingStartOffset ${votingOffset}`,
    `TestingDirAuthVoteExit ${exits.join(',')}`,
    'TestingDirAuthVoteExitIsStrict 1',
    `TestingDirAuthVoteGuard ${guards.join(',')}`,
    'TestingDirAuthVoteGuardIsStrict 1',
    'TestingDirAuthVoteHSDir *',
    'TestingMinExitFlagThreshold 0',
    'AuthDirVoteStableGuaranteeMinUptime 0',
    'AuthDirVoteStableGuaranteeMTBF 0',
  ];
}

/** @param resolvConf a file that names the lab's name server: exits resolve names for clients */
function relayLines({ nickname, ip4, ip6, port, role, outbound }: TorNode, resolvConf: string) {
  const source = outbound ?? { ip4, ...(ip6 && { ip6 }) };
  return [
    `Nickname ${nickname}`,
    'ContactInfo lab@example.invalid',
    'SocksPort 0',
    `Address ${ip4}`,
    `ORPort ${ip4}:${port}`,
    ...(ip6 ? [`ORPort [${ip6}]:${port}`] : []),
    `OutboundBindAddressOR ${ip4}`,
    ...(ip6 ? [`OutboundBindAddressOR [${ip6}]`] : []),
    'AssumeReachable 1',
    'ServerDNSDetectHijacking 0',
    'ServerDNSTestAddresses',
    `ServerDNSResolvConfFile ${resolvConf}`,
    ...(role === 'exit'
      ? [
          'ExitRelay 1',
          'ExitPolicy accept *:*',
          `OutboundBindAddressExit ${source.ip4}`,
          ...(source.ip6 ? ['IPv6Exit 1', `OutboundBindAddressExit [${source.ip6}]`] : []),
        ]
      : ['ExitRelay 0']),
  ];
}

function bridgeLines({ ip4 }: TorNode): readonly string[] {
  return [
    'BridgeRelay 1',
    'PublishServerDescriptor 0',
    'ExtORPort auto',
    `ServerTransportPlugin ${obfs4Line()}`,
    `ServerTransportListenAddr obfs4 ${ip4}:${OBFS4_PORT}`,
  ];
}

export interface OnionService {
  readonly directory: string;
  /** Port → the server behind it: "10.192.17.9:80". */
  readonly targets: Readonly<Record<number, string>>;
}

export interface NetworkConfig {
  readonly resolvConf: string;
  readonly flags: Flags;
  /** Offset of the scheduled votes from midnight UTC, s. */
  readonly votingOffset: number;
  readonly onion: OnionService;
}

/** The torrc of one process of the private network. */
export function torrc(
  node: TorNode,
  directory: string,
  authority: Authority,
  network: NetworkConfig,
): string {
  const { role, ip4 } = node;
  const common = [...commonLines(directory), authorityLine(authority)];
  if (role === 'host') {
    // Without TestingTorNetwork, like an ordinary client.
    return lines([
      ...common,
      `SocksPort unix:${directory}/socks`,
      `OutboundBindAddress ${ip4}`,
      `HiddenServiceDir ${network.onion.directory}`,
      ...Object.entries(network.onion.targets).map(([port, target]) => `HiddenServicePort ${port} ${target}`),
    ]);
  }
  return lines([
    ...common,
    'TestingTorNetwork 1',
    ...relayLines(node, network.resolvConf),
    ...(role === 'authority' ? authorityLines(node, network.flags, network.votingOffset) : []),
    ...(role === 'bridge' ? bridgeLines(node) : []),
  ]);
}

export function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

/** The resolver configuration of exits. */
export const RESOLV_CONF = `nameserver ${AUTHORITATIVE}\noptions timeout:2\n`;
