/** Shell commands that the blocks are made of. */
import { hostNamed } from '../world/hosts.ts';
import { TABLE } from './filter.ts';
import { CUSTOMER_LINK } from './networks.ts';

export const addressOf = (name: string) => hostNamed(name)?.ip4[0] ?? '';
export const forward = (rule: string) => `nft 'add rule inet ${TABLE} forward ${rule}'`;
/** For packets to the members of a set, in both address families. */
export const toSet = (set: string, verdict: string) => [
  forward(`ip daddr @${set}4 ${verdict}`),
  forward(`ip6 daddr @${set}6 ${verdict}`),
];
/** For packets from the members of a set. */
export const fromSet = (set: string, verdict: string) => [
  forward(`ip saddr @${set}4 ${verdict}`),
  forward(`ip6 saddr @${set}6 ${verdict}`),
];
/**
 * Packets from a set wait in a separate queue of limited rate; nft's priority selects the queue. tbf splits large packets; htb
 * alone lets the whole exit list pass as one. The first bytes of each connection pass at full rate: otherwise it would be a
 * matter of timing whether a handshake waits behind the list.
 */
export const throttled = (set: string, freeBytes: number, rate: string) => [
  ...fromSet(set, `ct reply bytes > ${freeBytes} meta priority set 1:4`),
  `tc qdisc add dev ${CUSTOMER_LINK} root handle 1: htb default 1`,
  `tc class add dev ${CUSTOMER_LINK} parent 1: classid 1:1 htb rate 1gbit`,
  `tc class add dev ${CUSTOMER_LINK} parent 1: classid 1:4 htb rate 1gbit`,
  `tc qdisc add dev ${CUSTOMER_LINK} parent 1:4 tbf rate ${rate} burst 2kb latency 60s`,
];
export const dropped = (set: string) => toSet(set, 'drop');
export const reset = (set: string) => toSet(set, 'meta l4proto tcp reject with tcp reset');
export const unreachable = (set: string) => toSet(set, 'reject with icmpx type admin-prohibited');
/** Redirects IPv4 packets to another address. */
export const redirected = (match: string, address: string) => [
  `nft 'add rule inet ${TABLE} nat ${match} dnat ip to ${address}'`,
];
/** For packets that contain these bytes. GSO stays on: otherwise a hello in two packets is missed (7 of 300, 2026-11). */
export const containing = (pattern: string, target: string) =>
  ['iptables', 'ip6tables'].map((tool) => `${tool} -A FORWARD -p tcp ${pattern} -j ${target}`);
/** For a TLS hello with the name torproject.org. If the hello is split within the name, one of the halves stays whole. */
export const helloToTorProject = (target: string) =>
  ['torproj', 'ect.org'].flatMap((half) =>
    containing(`--dport 443 -m string --algo bm --string ${half}`, target),
  );

/**
 * Tor's cipher list, that of an old Firefox. A current Firefox does not send c009 after c00a, nor does Chromium, nor Node in
 * this order (2026-11: tor 0.4.9.11, Firefox 153, Chromium 156, Node 24).
 */
export const TOR_HELLO = '|130113031302c02bc02fcca9cca8c02cc030c00ac009c013c014|';

export const TCP_RESET = 'REJECT --reject-with tcp-reset';

export const LINE_DOWN = [
  forward('drop'),
  `nft 'add rule inet ${TABLE} input iifname "${CUSTOMER_LINK}" drop'`,
];
