import * as v from 'valibot';
import type { Address } from '../model/address.ts';
import { parseAddress } from './address.ts';

const Resolved = v.object({ addresses: v.array(v.string()) });

/** Firefox's `dns.resolve` answer as addresses, or `undefined` where it has another shape. */
export function parseResolved(told: unknown): readonly Address[] | undefined {
  const resolved = v.safeParse(Resolved, told);
  if (!resolved.success) return undefined;
  const { addresses } = resolved.output;
  const readable = addresses.map(parseAddress).filter((address) => address !== undefined);
  return readable.length === 0 && addresses.length > 0 ? undefined : readable;
}
