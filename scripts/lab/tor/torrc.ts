import { AUTHORITATIVE, OBFS4_PORT, type Planned } from '../plan.ts';
import { obfs4Line } from './obfs4.ts';

/** A directory authority as the others must know it. */
export interface Authority {
  readonly address: string;
  readonly orPort: number;
  readonly fingerprint: string;
  /** SHA-1 of its identity key. */
  readonly v3ident: string;
}

/** Where a private authority serves the directory, as most real ones do. */
export const DIR_PORT = 80;

export function authorityLine({ address, orPort, fingerprint, v3ident }: Authority): string {
  return `DirAuthority authority orport=${orPort} no-v2 v3ident=${v3ident} ${address}:${DIR_PORT} ${fingerprint}`;
}

/**
 * Of every tor here. GeoIP off and one CPU: 97 MB become 3-15 MB (2026-11: tor 0.4.9.11). And none learns how long a
 * circuit takes: after a hundred of them, over cables of no length, that is 57 ms; whenever the machine was busy for so
 * long, the onion service gave up on who called (20 of 1340 new clients, and none of 400 since). A new client has not
 * learned it either: it goes by the usual 60 s.
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

/** s. With the usual short intervals the first votes come before every relay has published: clients then get stuck. */
export const VOTING = 1800;

/** Who gets which flag, by fingerprint: a network that is seconds old could earn none. */
export interface Flags {
  readonly exits: readonly string[];
  readonly guards: readonly string[];
}

function authorityLines({ ip4 }: Planned, { exits, guards }: Flags, offset: number): readonly string[] {
  return [
    'AuthoritativeDirectory 1',
    'V3AuthoritativeDirectory 1',
    `DirPort ${ip4}:${DIR_PORT}`,
    'V3AuthNIntervalsValid 3',
    `V3AuthVotingInterval ${VOTING}`,
    'V3AuthVoteDelay 2',
    'V3AuthDistDelay 2',
    `TestingV3AuthInitialVotingInterval ${VOTING}`,
    'TestingV3AuthInitialVoteDelay 2',
    'TestingV3AuthInitialDistDelay 2',
    `TestingV3AuthVotingStartOffset ${offset}`,
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

/** @param resolvConf names the lab's own name server: an exit resolves for others. */
function relayLines({ nickname, ip4, ip6, port, role, leaves }: Planned, resolvConf: string) {
  const out = leaves ?? { ip4, ...(ip6 && { ip6 }) };
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
          `OutboundBindAddressExit ${out.ip4}`,
          ...(out.ip6 ? ['IPv6Exit 1', `OutboundBindAddressExit [${out.ip6}]`] : []),
        ]
      : ['ExitRelay 0']),
  ];
}

function bridgeLines({ ip4 }: Planned): readonly string[] {
  return [
    'BridgeRelay 1',
    'PublishServerDescriptor 0',
    'ExtORPort auto',
    `ServerTransportPlugin ${obfs4Line()}`,
    `ServerTransportListenAddr obfs4 ${ip4}:${OBFS4_PORT}`,
  ];
}

/** What the onion service's port leads to. */
export interface Onion {
  readonly directory: string;
  /** "10.192.17.9:80" */
  readonly target: string;
}

export interface Network {
  readonly resolvConf: string;
  readonly flags: Flags;
  readonly offset: number;
  readonly onion: Onion;
}

/** The torrc of one process of the private network. */
export function torrc(planned: Planned, directory: string, authority: Authority, network: Network): string {
  const { role, ip4 } = planned;
  const common = [...commonLines(directory), authorityLine(authority)];
  if (role === 'host') {
    // Runs as an ordinary client does.
    return lines([
      ...common,
      `SocksPort unix:${directory}/socks`,
      `OutboundBindAddress ${ip4}`,
      `HiddenServiceDir ${network.onion.directory}`,
      `HiddenServicePort 80 ${network.onion.target}`,
    ]);
  }
  return lines([
    ...common,
    'TestingTorNetwork 1',
    ...relayLines(planned, network.resolvConf),
    ...(role === 'authority' ? authorityLines(planned, network.flags, network.offset) : []),
    ...(role === 'bridge' ? bridgeLines(planned) : []),
  ]);
}

export function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

/** For exits: who answers for names. */
export const RESOLV_CONF = `nameserver ${AUTHORITATIVE}\noptions timeout:2\n`;
