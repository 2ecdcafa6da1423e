import { CUSTOMER, TOR } from '../../scripts/lab/plan.ts';
import type { Observation } from '../../utils/model/observation.ts';

const EXITS = TOR.filter(({ role }) => role === 'exit').flatMap(({ ip4, ip6, leaves }) => [
  leaves?.ip4 ?? ip4,
  leaves?.ip6 ?? ip6,
]);

/**
 * Connection → by which addresses its traffic truly leaves, IPv4 and IPv6: there is no other way out of these networks. Of the
 * others nothing leaves.
 */
const LEAVES_BY: Readonly<Record<string, readonly (string | undefined)[]>> = {
  direct: [CUSTOMER.ip4, CUSTOMER.ip6],
  socks: EXITS,
  obfs4: EXITS,
  // By one exit, which has no IPv6.
  split: [TOR.find(({ nickname }) => nickname === 'exitFour')?.ip4, CUSTOMER.ip6],
};

function addressOf({ finding }: Observation): string | undefined {
  return 'address' in finding ? finding.address : undefined;
}

/** Addresses, in the answer or in a row, that this connection's traffic never left by. */
export function strangers(
  connection: string,
  answer: readonly string[],
  rows: readonly Observation[],
): readonly string[] {
  const seen = new Set([...answer, ...rows.map(addressOf)].filter((address) => address !== undefined));
  return [...seen].filter((address) => LEAVES_BY[connection]?.includes(address) !== true);
}
