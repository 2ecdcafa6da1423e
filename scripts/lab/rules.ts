import { placeNamed } from '../world/places.ts';
import { TABLE } from './filter.ts';
import { CUSTOMERS_LINE } from './networks.ts';

export const pageOf = (name: string) => placeNamed(name)?.ip4[0] ?? '';
export const add = (rule: string) => `nft 'add rule inet ${TABLE} forward ${rule}'`;
/** What is sent to the members of a set, whatever the family. */
export const to = (set: string, verdict: string) => [
  add(`ip daddr @${set}4 ${verdict}`),
  add(`ip6 daddr @${set}6 ${verdict}`),
];
/** What they send. */
export const from = (set: string, verdict: string) => [
  add(`ip saddr @${set}4 ${verdict}`),
  add(`ip6 saddr @${set}6 ${verdict}`),
];
/**
 * These wait in a queue of their own, which lets so much through; nft's priority names the queue. tbf cuts what is
 * handed over in one piece; htb alone lets the whole exit list pass as one. The first bytes of each connection go at
 * once: else it is chance whether a handshake waits behind the list.
 */
export const slowed = (set: string, bytes: number, rate: string) => [
  ...from(set, `ct reply bytes > ${bytes} meta priority set 1:4`),
  `tc qdisc add dev ${CUSTOMERS_LINE} root handle 1: htb default 1`,
  `tc class add dev ${CUSTOMERS_LINE} parent 1: classid 1:1 htb rate 1gbit`,
  `tc class add dev ${CUSTOMERS_LINE} parent 1: classid 1:4 htb rate 1gbit`,
  `tc qdisc add dev ${CUSTOMERS_LINE} parent 1:4 tbf rate ${rate} burst 2kb latency 60s`,
];
export const dropped = (set: string) => to(set, 'drop');
export const reset = (set: string) => to(set, 'meta l4proto tcp reject with tcp reset');
export const unreachable = (set: string) => to(set, 'reject with icmpx type admin-prohibited');
/** Sends IPv4 elsewhere; IPv6 is refused, as where a filter knows no better. */
export const instead = (from: string, address: string) => [
  `nft 'add rule inet ${TABLE} nat ${from} dnat ip to ${address}'`,
];
/** Of a packet that holds these bytes. GSO stays on, else a hello that is split slips through (7 of 300, 2026-11). */
export const holding = (pattern: string, target: string) =>
  ['iptables', 'ip6tables'].map((tool) => `${tool} -A FORWARD -p tcp ${pattern} -j ${target}`);
/** Of a hello that names torproject.org. Where it is cut in two, in the name itself, one of the halves is whole. */
export const named = (target: string) =>
  ['torproj', 'ect.org'].flatMap((half) =>
    holding(`--dport 443 -m string --algo bm --string ${half}`, target),
  );

/**
 * Tor's list of ciphers is that of an old Firefox: today's has no c009 after c00a, nor has Chromium, nor Node in this
 * order (2026-11: tor 0.4.9.11, Firefox 153, Chromium 156, Node 24).
 */
export const TOR_HELLO = '|130113031302c02bc02fcca9cca8c02cc030c00ac009c013c014|';

export const RST = 'REJECT --reject-with tcp-reset';

export const dead = [add('drop'), `nft 'add rule inet ${TABLE} input iifname "${CUSTOMERS_LINE}" drop'`];
