/** Shell commands of the provider in a survey's situations, besides those that the lab's blocks are made of. */

import { BLOCK_PAGE } from '../../world/hosts.ts';
import { TABLE } from '../filter.ts';
import { CUSTOMER_LINK, TRANSIT_LINK } from '../networks.ts';
import { addressOf, dropped, forward } from '../rules.ts';
import { ANSWERS_FOR_ALL } from './addresses.ts';

const FAMILIES = [
  { family: 4, header: 'ip', type: 'ipv4_addr' },
  { family: 6, header: 'ip6', type: 'ipv6_addr' },
] as const;

/** Every TCP connection to another port is dropped. */
export const portsOnly = (...ports: readonly number[]) => [
  forward(`iifname "${CUSTOMER_LINK}" tcp dport != { ${ports.join(', ')} } drop`),
];

/** A box takes every connection for itself, as if it were the host that was asked. */
export const answeredForAll = (certificate: keyof typeof ANSWERS_FOR_ALL) => [
  `nft 'add rule inet ${TABLE} nat iifname "${CUSTOMER_LINK}" meta nfproto ipv4 meta l4proto tcp dnat ip to ${ANSWERS_FOR_ALL[certificate]}'`,
  forward('meta nfproto ipv6 meta l4proto tcp reject with tcp reset'),
];

/** The provider's block page, in plain HTTP, answers in place of every relay on port 443; all others are dropped. */
export const answeredByPage = () => [
  `nft 'add rule inet ${TABLE} nat ip daddr @relays4 tcp dport 443 dnat ip to ${addressOf(BLOCK_PAGE)}:80'`,
  ...dropped('relays'),
];

/**
 * The provider decides about each address of a set when a packet to it first passes, and keeps to that.
 * @param pass an expression that is true where packets to the address are to pass
 */
const decidedAtFirst = (set: string, pass: string) =>
  FAMILIES.flatMap(({ family, header, type }) => {
    const remember = (verdict: string) => `add @${verdict}${family} { ${header} daddr } ${verdict}`;
    const known = ['accept', 'drop'].flatMap((verdict) => [
      `nft 'add set inet ${TABLE} ${verdict}${family} { type ${type}; size 65535; flags dynamic; }'`,
      forward(`${header} daddr @${verdict}${family} ${verdict}`),
    ]);
    const other = `${header} daddr @${set}${family}`;
    return [
      ...known,
      forward(`${other} ${pass} ${remember('accept')}`),
      forward(`${other} ${remember('drop')}`),
    ];
  });

/** Of the addresses of a set that are asked, only every nth answers: of two, the second; of three, the third. */
export const droppedButEvery = (nth: number, set: string) =>
  decidedAtFirst(set, `numgen inc mod ${nth} == ${nth - 1}`);

/** Of the addresses of a set that are asked, all but the one that is asked as the nth do not answer. */
export const droppedButNth = (set: string, nth: number) =>
  decidedAtFirst(set, `numgen inc mod 10000 == ${nth - 1}`);

/**
 * A slow line that loses packets, in both directions. A queue of limited rate takes in what comes at once, so a packet waits the
 * longer, the more there are; the kernel's own way to delay packets (netem) is often not there.
 * @param loss percent
 * @param rate for tc, such as "128kbit"
 */
export const lossy = (loss: number, rate: string) => [
  forward(`numgen random mod 100 < ${loss} drop`),
  ...[CUSTOMER_LINK, TRANSIT_LINK].map(
    (link) => `tc qdisc replace dev ${link} root tbf rate ${rate} burst 4kb latency 2s`,
  ),
];
