import type { Address } from '../../../model/address.ts';
import type { OrAddress } from '../../../parse/address.ts';
import type { ByteReader } from '../byte-reader.ts';
import type { ByteWriter } from '../byte-writer.ts';

/** Each relay's first port, then the distances of its other ports from it: mostly 0, as IPv6 has the same port. */
export function putPorts(lists: readonly (readonly OrAddress[])[], to: ByteWriter): void {
  for (const [first, ...others] of lists) {
    if (first === undefined) continue;
    to.varint(first.port);
    for (const { port } of others) to.signed(port - first.port);
  }
}

/** The addresses of each relay with their ports. */
export function takePorts(lists: readonly (readonly Address[])[], from: ByteReader): OrAddress[][] {
  return lists.map((list) => {
    let first = 0;
    return list.map((address, index) => {
      const port = index === 0 ? from.varint() : first + from.signed();
      if (index === 0) first = port;
      from.expect(port >= 1 && port <= 65535);
      return { address, port };
    });
  });
}
