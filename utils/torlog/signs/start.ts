/**
 * How a start goes, and what Tor says of its directory and its clock. Patterns of our own, after the source of tor 0.4.9.11
 * (read 2026-11); the file that writes a line stands before its pattern.
 */
export const START_SIGNS = {
  // src/feature/control/control_bootstrap.c
  bootstrapped: /Bootstrapped\s+(\d+)%(?:\s+\((\w+)\))?/,
  stuck: /Stuck at (\d+)%(?:\s+\((\w+)\))?:.*?;\s*([A-Z_]+);\s*count\s+(\d+);\s*recommendation/,
  // Its words are the system's: ENETUNREACH, which only this computer's own network says.
  networkDown: /\(Network (?:is )?unreachable;\s*NOROUTE/,
  // src/app/main/main.c. A client says it once, at its start.
  running: /\bTor (\d+(?:\.\d+){2,3}\S*)(?: \(git-\w+\))? running on/,
  ended:
    /(?:exiting cleanly|controller connection has closed -- exiting|Catching signal (?:TERM|INT)|Clean shutdown finished)/,
  alreadyRunning: /another Tor process is running/,
  // src/core/mainloop/connection.c
  portTaken: /Could not bind to .*Is Tor already running/,
  clock: /It seems that our clock is (?:ahead|behind) by ([^,]*(?:, \d+ minutes?)?)/,
  // src/feature/nodelist/networkstatus.c
  clockBehindConsensus: /behind the time published in the consensus/,
  disabled: /DisableNetwork is set/,
  hibernating: /hibernating or shutting down/,
  obsolete: /This version of Tor \(([^)]+)\) is (?:obsolete|not recommended)/,
  badSignatures: /Not enough good signatures on networkstatus consensus/,
  // src/feature/dirclient/dirclient.c
  notSigned: /http status code 404 \("?Consensus not signed by sufficient/,
  // src/feature/nodelist/nodelist.c
  noConsensus: /have no (?:recent )?usable consensus/,
  moreDescriptors: /We need more (?:micro)?descriptors: we have (\d+)\/(\d+)/,
  noLongerEnough: /directory information is no longer up-to-date enough/,
  // src/core/or/circuitbuild.c
  clockJumped: /clock just jumped (\d+) seconds/,
} as const satisfies Readonly<Record<string, RegExp>>;
