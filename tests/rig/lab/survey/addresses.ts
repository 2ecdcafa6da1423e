import type { Host } from '../../world/hosts.ts';
import { hostNamed } from '../../world/hosts.ts';

/** Addresses of the lab's own for hosts that a survey asks by name: no relay has one of them. */
const NET4 = '11.12';
const NET6 = '2a0f:1112';

/** A box that takes every connection for itself answers here: with a certificate that no authority signed, or a trusted one. */
export const ANSWERS_FOR_ALL = { unknown: `${NET4}.255.1`, trusted: `${NET4}.255.2` } as const;

/** Where the internet's servers listen for what is redirected to them. */
export const LISTENING = { hosts: 8443, relays: 8444 } as const;

const isLiteral = (host: string) => host.startsWith('[') || /^[\d.]+$/.test(host);

/** "[2001:db8::1]" → "2001:db8::1" */
export const bare = (host: string) => host.replace(/^\[|\]$/g, '');

/** The lab's hosts of these names and address literals: each name has an address of both families, of its own. */
export function hostsNamed(names: readonly string[]): readonly Host[] {
  return [...new Set(names)].map((name, index): Host => {
    const known = hostNamed(name);
    if (known !== undefined) return known;
    if (isLiteral(name)) {
      const isSix = name.startsWith('[');
      return { name, ip4: isSix ? [] : [name], ip6: isSix ? [bare(name)] : [] };
    }
    const [high, low] = [Math.floor(index / 250), (index % 250) + 1];
    return {
      name,
      ip4: [`${NET4}.${high}.${low}`],
      // Written as a capture writes it: without a zero that stands beside the colons.
      ip6: [`${NET6}::${high === 0 ? '' : `${high.toString(16)}:`}${low.toString(16)}`],
    };
  });
}
