import type { Address } from '../../../utils/model/address.ts';
import { parseAddress } from '../../../utils/parse/address.ts';
import type { Directory, DirectoryRelay } from '../../../utils/relays/directory.ts';

export function address(text: string): Address {
  const parsed = parseAddress(text);
  if (parsed === undefined) throw new Error(`Not an address: ${text}`);
  return parsed;
}

export function relay(
  texts: readonly string[],
  fields: Omit<DirectoryRelay, 'addresses'> = {},
): DirectoryRelay {
  return { addresses: texts.map((text) => ({ address: address(text), port: 443 })), ...fields };
}

export function directory(relays: readonly DirectoryRelay[], more: Partial<Directory> = {}): Directory {
  return {
    type: 'directory',
    date: 0,
    sources: [],
    licence: '',
    count: relays.length,
    relays,
    exitAddresses: [],
    ...more,
  };
}
