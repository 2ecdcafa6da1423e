import { runIn } from '../../scripts/lab/enter.ts';
import { CUSTOMERS_LINE } from '../../scripts/lab/networks.ts';

const TABLE = 'inet watched';
const SETS = { four: 'ip', six: 'ip6' } as const;

/**
 * From now on the provider notes to whom its customer sends anything, before any rule of its own; but for ICMPv6, by which
 * any computer speaks to its neighbours on the cable.
 */
export function watch(): void {
  const sets = Object.entries(SETS).map(
    ([name, family]) =>
      `set ${name} { type ${family === 'ip' ? 'ipv4' : 'ipv6'}_addr; size 4096; flags dynamic; }`,
  );
  const rules = Object.entries(SETS).map(
    ([name, family]) =>
      `iifname "${CUSTOMERS_LINE}" meta l4proto { tcp, udp, icmp } add @${name} { ${family} daddr }`,
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

/** Every address, once, in order. */
export function seen(): readonly string[] {
  const all = Object.keys(SETS).flatMap((name) => {
    const told = runIn('provider', ['nft', 'list', 'set', ...TABLE.split(' '), name]);
    return (/elements = \{([^}]*)\}/.exec(told)?.[1] ?? '').split(',').map((address) => address.trim());
  });
  return all.filter((address) => address !== '').sort();
}

export function stopWatching(): void {
  runIn('provider', ['nft', 'delete', 'table', ...TABLE.split(' ')]);
}
