import { createSocket, type RemoteInfo } from 'node:dgram';
import { once } from 'node:events';

/** RFC 8489: types, the attribute, and the cookie that mapped addresses are mixed with. */
const BINDING_REQUEST = 0x0001;
const BINDING_RESPONSE = 0x0101;
const XOR_MAPPED_ADDRESS = 0x0020;
const MAGIC_COOKIE = 0x2112a442;
const IPV4 = 0x01;
const PORT = 3478;

/** What a router puts in the place of this computer's address. */
const HOME = [203, 0, 113, 7] as const;

export interface StunResponder {
  /** Requests so far. */
  readonly count: () => number;
  readonly stop: () => void;
}

/**
 * A STUN server on a real UDP socket that sees this computer behind a NAT.
 * @param address of this machine @param mapped the port that the NAT opened, for the port of this computer
 */
export async function startStunResponder(
  address: string,
  mapped: (port: number) => number,
): Promise<StunResponder> {
  const socket = createSocket('udp4');
  let count = 0;
  socket.on('message', (request: Buffer, from: RemoteInfo) => {
    if (request.length < 20 || request.readUInt16BE(0) !== BINDING_REQUEST) return;
    count += 1;
    socket.send(answerTo(request, mapped(from.port)), from.port, from.address);
  });
  socket.bind(PORT, address);
  await once(socket, 'listening');
  return { count: () => count, stop: () => socket.close() };
}

function answerTo(request: Buffer, port: number): Buffer {
  const answer = Buffer.alloc(32);
  answer.writeUInt16BE(BINDING_RESPONSE, 0);
  answer.writeUInt16BE(12, 2); // one attribute with its head
  request.copy(answer, 4, 4, 20); // cookie and transaction
  answer.writeUInt16BE(XOR_MAPPED_ADDRESS, 20);
  answer.writeUInt16BE(8, 22);
  answer.writeUInt16BE(IPV4, 24);
  answer.writeUInt16BE(port ^ (MAGIC_COOKIE >>> 16), 26);
  answer.writeUInt32BE((Buffer.from(HOME).readUInt32BE(0) ^ MAGIC_COOKIE) >>> 0, 28);
  return answer;
}
