/** What the product ships for a survey: the relay directory, the hosts in relays' networks, and the controls. */
import { readFileSync } from 'node:fs';
import type { Directory } from '../../../../utils/relays/directory.ts';
import { decodeDirectory } from '../../../../utils/relays/format/decode.ts';
import {
  AUTHORITIES,
  IPV6_CONTROLS,
  PLAIN,
  PORT_CONTROLS,
  RESERVED,
} from '../../../../utils/survey/controls.ts';
import { SURVEY_HOSTS as HOSTING } from '../../../../utils/survey/host-list.ts';
import { HOSTS, type Host } from '../../world/hosts.ts';
import { hostsNamed } from './addresses.ts';

/** @throws Error where public/relays.bin is damaged */
function shippedDirectory(): Directory {
  const read = decodeDirectory(readFileSync('public/relays.bin'));
  if (read.type !== 'directory') throw new Error(`public/relays.bin: ${read.why}`);
  return read;
}

export const DIRECTORY = shippedDirectory();
export { AUTHORITIES, HOSTING, RESERVED };

const namesOf = (targets: readonly { readonly host: string }[]) => targets.map(({ host }) => host);
const hosting = HOSTING.systems.flatMap(([, hosts]) => hosts);
const all = hostsNamed([...hosting, ...namesOf(PLAIN), ...namesOf(PORT_CONTROLS), ...namesOf(IPV6_CONTROLS)]);
const byName = new Map(all.map((host) => [host.name, host]));
const found = (names: readonly string[]) => names.flatMap((name) => byName.get(name) ?? []);

/** Hosts that a survey may ask, and what for. */
export const SURVEY_HOSTS = {
  all,
  hosting: found(hosting),
  plain: found([...namesOf(PLAIN), ...namesOf(IPV6_CONTROLS)]),
  controls: found(namesOf(PORT_CONTROLS)),
  /** Those that the simulated network does not have. */
  further: all.filter((host) => !HOSTS.includes(host)),
} as const satisfies Record<string, readonly Host[]>;

/** Autonomous system → its hosts. */
export const HOSTING_SYSTEMS: ReadonlyMap<number, readonly Host[]> = new Map(
  HOSTING.systems.map(([as, hosts]) => [as, found(hosts)]),
);
