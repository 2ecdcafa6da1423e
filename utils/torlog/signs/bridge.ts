/** Bridges and their transports. Source: tor 0.4.9.11, lyrebird 0.8.1, snowflake 2.10.1 (read 2026-11). */
export const BRIDGE_SIGNS = {
  // tor: src/feature/client/bridges.c, entrynodes.c
  guardContext: /(?:Starting with|Switching to) guard context "(\w+)"/,
  onlyOneBridge: /Only one bridge \(transport: '(\w+)'\) is configured/,
  unknownTransport: /Can't use bridge at .*no configured transport called/,
  firewallPolicy: /(?:is not reachable through our firewall|isn't reachable by our firewall policy)/,
  bridgeWorks: /new bridge descriptor '.*' \(fresh\)/,
  learnedFingerprint: /Learned fingerprint \S+ for bridge/,
  // tor: src/feature/nodelist/networkstatus.c, src/feature/dirclient/dirclient.c, src/core/or/circuituse.c
  noRunningBridges: /No running bridges/,
  noBridgeYet: /no bridge nodes are available yet/,
  transportConfiguring: /Pluggable transport proxies still configuring/,
  tryingBridgesAgain: /Optimistically trying known (?:bridges|entrynodes) again/,
  // tor: src/feature/client/transports.c
  launchFailed: /Managed proxy .* failed at launch/,
  transportEnded: /Managed proxy .* terminated with status code (\d+)/,
  noListeners: /didn't launch any pluggable transport listeners/,
  proxyIgnored: /did not configure the specified outgoing proxy/,
  notATransport: /failed the configuration protocol/,
  transportDied: /Managed proxy at '.*' died in state/,
  // snowflake: common/event/interface.go, client/lib/rendezvous.go, common/messages/ipc.go
  offerCreated: /offer created/,
  offerFailed: /offer creation failure/,
  noVolunteer: /broker failure (?:no snowflake proxies currently available|timed out waiting for answer)/,
  brokerFailed: /broker failure (?!no|timed)/,
  volunteerFound: /broker rendezvous peer received/,
  noDataChannel: /trying a new proxy: timeout waiting for DataChannel/,
  volunteerLeft: /trying a new proxy: no messages received/,
  snowflakeWorks: /(?:[Mm]anaged proxy|snowflake).*: connected\b/,
  // lyrebird: transports/webtunnel/client.go, transports/meeklite/meek.go
  webtunnelDial: /Error dialing: error dialing/,
  frontFailed: /Failed to connect to .* using front \S+/,
  badArguments: /Error parsing args/,
  // Any line that names a transport says which is in use.
  transport: /\b(obfs4|snowflake|webtunnel|meek)(?:_lite|-client|-azure)?\b/,
} as const satisfies Readonly<Record<string, RegExp>>;
