import { type Behaviour, type Behaviours, ENDPOINTS, type EndpointKey } from './behaviour.ts';
import type { Condition } from './condition.ts';
import { hostNamed, isOnion } from './hosts.ts';

/** `addresses` may be empty: the name exists and has none of that type. */
export type DnsAnswer =
  | { readonly type: 'addresses'; readonly addresses: readonly string[] }
  | { readonly type: 'nxdomain' | 'servfail' | 'refused' | 'silence' };

function resolutionOf(name: string, behaviours: Behaviours): (Behaviour & { type: 'resolve' }) | undefined {
  for (const [key, behaviour] of Object.entries(behaviours)) {
    if (behaviour.type === 'resolve' && ENDPOINTS[key as EndpointKey] === name) return behaviour;
  }
  return undefined;
}

/**
 * The resolver's answer.
 * @param name lower case, no final dot
 * @param type "A", "AAAA" or any other, which no name has
 */
export function answerName(
  name: string,
  type: string,
  condition: Condition,
  behaviours: Behaviours,
): DnsAnswer {
  const host = hostNamed(name);
  const isDemo = name.endsWith('.demo');
  if (condition.names === 'none' && name !== 'control.demo') return { type: 'servfail' };

  const given = resolutionOf(name, behaviours)?.to;
  if (given === 'nodata') return { type: 'addresses', addresses: [] };
  if (typeof given === 'string') return { type: given };
  if (given) {
    const family = given.address.includes(':') ? 'AAAA' : 'A';
    return { type: 'addresses', addresses: type === family ? [given.address] : [] };
  }
  if (!host || (isOnion(name) && !condition.onion)) return { type: 'nxdomain' };
  if (type === 'A') return { type: 'addresses', addresses: host.ip4 };
  if (type === 'AAAA' && (condition.names === 'both' || isDemo))
    return { type: 'addresses', addresses: host.ip6 };
  return { type: 'addresses', addresses: [] };
}
