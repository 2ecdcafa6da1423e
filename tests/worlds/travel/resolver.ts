import type { Address } from '../../../utils/model/address.ts';
import { parseAddress } from '../../../utils/parse/address.ts';
import type { World } from '../world.ts';
import { lookUpHere } from './names.ts';
import { wayOf } from './way.ts';

/** Firefox's `dns.resolve`; Chromium has none, and behind SOCKS that resolves names Firefox asks nobody. */
export function systemResolver(
  world: World,
  host: string,
): { addresses: readonly Address[] | undefined; ms: number } {
  const { proxy, rule } = world.connection;
  const isWithheld = proxy?.type === 'socks' && proxy.names === 'proxy' && rule === 'all';
  if (world.browser === 'chromium' || isWithheld) return { addresses: undefined, ms: 0 };
  const lookUp = lookUpHere(world, wayOf(world, `https://${host}/`), host, 'https');
  if (lookUp.type === 'silent') return { addresses: [], ms: 5000 };
  if (lookUp.type !== 'address') return { addresses: [], ms: 20 };
  const address = parseAddress(lookUp.address);
  return { addresses: address === undefined ? [] : [address], ms: 20 };
}
