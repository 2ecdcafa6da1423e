/** How connections to relays fail, and what the computer or its proxy has to do with it. Source: as in `start.ts`. */
export const CONNECTION_SIGNS = {
  // src/core/or/connection_or.c
  failures: /(\d+) connections have failed/,
  diedConnecting: /(\d+) connections? died in state connect\(\)ing/,
  diedInTls: /(\d+) connections? died in state handshaking \(TLS\)/,
  diedInHandshake: /(\d+) connections? died in state handshaking \(Tor,/,
  diedInProxy: /(\d+) connections? died in state handshaking \(proxy\)/,
  identity: /identity keys? (?:was|were) not\sas\sexpected/,
  noTransport: /supposed to connect to bridge .* using pluggable transport .*can.t find/,
  proxyUnresolved: /through a proxy, but the proxy address could not be found/,
  // src/lib/tls/tortls_openssl.c
  tlsError: /TLS error while handshaking/,
  // src/core/mainloop/connection.c, src/core/or/reasons.c
  socksFailure: /Proxy Client: unable to connect .*\("?general SOCKS server failure"?\)/,
  socksNoWay:
    /Proxy Client: unable to connect .*\("?(?:TTL expired|Host unreachable|Network unreachable|Connection refused)"?\)/,
  socksForbids: /connection not allowed by ruleset/,
  httpsForbids: /https proxy refused to allow connection to .*status code (\d+)/,
  proxyFailed: /The connection to the (\w+) proxy server at .* just failed/,
  tooManyFiles: /Failing because we have \d+ connections already/,
  // src/feature/client/entrynodes.c, circpathbias.c; src/core/or/circuituse.c, connection_edge.c
  excludesGuards: /excludes \d+% of all possible guards/,
  guardFails: /Guard .* is failing (?:to carry )?(?:more|a very large|an extremely large)/,
  triedFor: /Tried for (\d+) seconds to get a connection to/,
  portNotAllowed: /No Tor server allows exit to .*:(\d+)/,
  torOverTor: /Are you trying to send Tor traffic over Tor/,
} as const satisfies Readonly<Record<string, RegExp>>;
