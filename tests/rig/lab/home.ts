import { fileOf, runIn } from './namespaces.ts';
import { HOME } from './topology.ts';

/** The link's two ends: the customer's, and that of the other machine in the customer's own network. */
export const HOME_LINK = { customer: 'home', machine: 'home0' } as const;

/**
 * Links the other machine of the customer's own network, whose way out leads through the customer's computer. Only a
 * connection's rules give its packets a public address: without them nothing that it sends is answered.
 */
export function linkHome(): void {
  const { customer, machine } = HOME_LINK;
  runIn('client', ['ip', 'link', 'add', customer, 'type', 'veth', 'peer', 'name', machine]);
  runIn('client', ['ip', 'link', 'set', machine, 'netns', fileOf('home')]);
  const up = (link: string, address: string) => [
    // A link-local address would come a second later, and to a browser that is a network change.
    `link set ${link} addrgenmode none`,
    `link set ${link} up`,
    `addr add ${address}/24 dev ${link}`,
  ];
  configure('client', up(customer, HOME.customer));
  configure('home', [...up(machine, HOME.machine), `route add default via ${HOME.customer}`]);
  runIn('client', ['sh', '-e', '-c', 'echo 1 > /proc/sys/net/ipv4/ip_forward']);
}

function configure(network: 'client' | 'home', lines: readonly string[]): void {
  runIn(network, ['ip', '-batch', '-'], `${lines.join('\n')}\n`);
}
