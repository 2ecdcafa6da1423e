import { runIn } from '../rig/lab/namespaces.ts';
import { CUSTOMER_LINK } from '../rig/lab/networks.ts';

const TABLE = 'inet capture';
const SETS = { four: 'ip', six: 'ip6' } as const;

/**
 * Starts to record the destination of every packet from the customer, before any of the provider's own rules; except ICMPv6,
 * which neighbour discovery uses.
 */
export function startCapture(): void {
  const sets = Object.entries(SETS).map(
    ([name, family]) =>
      `set ${name} { type ${family === 'ip' ? 'ipv4' : 'ipv6'}_addr; size 4096; flags dynamic; }`,
  );
  const rules = Object.entries(SETS).map(
    ([name, family]) =>
      `iifname "${CUSTOMER_LINK}" meta l4proto { tcp, udp, icmp } add @${name} { ${family} daddr }`,
  );
  runIn(
    'provider',
    ['nft', '-f', '-'],
    `table ${TABLE} {}
delete table ${TABLE}
table ${TABLE} {
${sets.join('\n')}
chain sent { type filter hook prerouting priority -310; ${rules.join('; ')}; }
}
`,
  );
}

/** The recorded destinations, sorted, without duplicates. */
export function capturedAddresses(): readonly string[] {
  const all = Object.keys(SETS).flatMap((name) => {
    const listing = runIn('provider', ['nft', 'list', 'set', ...TABLE.split(' '), name]);
    return (/elements = \{([^}]*)\}/.exec(listing)?.[1] ?? '').split(',').map((address) => address.trim());
  });
  return all.filter((address) => address !== '').sort();
}

export function stopCapture(): void {
  runIn('provider', ['nft', 'delete', 'table', ...TABLE.split(' ')]);
}
