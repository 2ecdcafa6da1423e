import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import * as packet from 'dns-packet';
import type { DnsAnswer } from './dns-answer.ts';
import type { Journal, SeenQuery } from './journal.ts';

// RFC 1035, section 4.1.1
const RCODE = { addresses: 0, servfail: 2, nxdomain: 3, refused: 5 } as const;
/** No caching, so that a new condition takes effect at once. */
const TTL_S = 0;

/** dns-packet 5.6 does not know RFC 9460, and Chromium asks for it. */
const TYPE_NAMES: Readonly<Record<string, string>> = { UNKNOWN_64: 'SVCB', UNKNOWN_65: 'HTTPS' };

export type AnswerName = (name: string, type: string) => DnsAnswer | Promise<DnsAnswer>;

/** @returns the answer's packet without length, or undefined for silence. */
async function reply(
  message: Buffer,
  answerName: AnswerName,
  queries: Journal<SeenQuery>,
): Promise<Buffer | undefined> {
  const query = packet.decode(message);
  const question = query.questions?.[0];
  if (!question) return undefined;
  const name = question.name.toLowerCase().replace(/\.$/, '');
  const type = TYPE_NAMES[question.type] ?? (question.type as string);
  queries.add({ time: Date.now(), name, type });
  const answer = await answerName(name, type);
  if (answer.type === 'silence') return undefined;
  const addresses = answer.type === 'addresses' ? answer.addresses : [];
  return packet.encode({
    type: 'response',
    id: query.id ?? 0,
    flags: packet.RECURSION_DESIRED | packet.RECURSION_AVAILABLE | RCODE[answer.type],
    questions: [question],
    answers: addresses.map((data) => ({
      type: data.includes(':') ? ('AAAA' as const) : ('A' as const),
      name: question.name,
      ttl: TTL_S,
      data,
    })),
  });
}

/** RFC 1035, 4.2.2: two bytes of length before each message. */
function serveStream(socket: Socket, answer: (message: Buffer) => Promise<Buffer | undefined>): void {
  let held = Buffer.alloc(0);
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    held = Buffer.concat([held, chunk]);
    while (held.length >= 2 && held.length >= 2 + held.readUInt16BE(0)) {
      const length = held.readUInt16BE(0);
      const question = held.subarray(2, 2 + length);
      held = held.subarray(2 + length);
      void answer(question).then((response) => {
        if (!response || socket.destroyed) return;
        const prefix = Buffer.alloc(2);
        prefix.writeUInt16BE(response.length);
        socket.write(Buffer.concat([prefix, response]));
      });
    }
  });
}

/** Serves port 53 over UDP and TCP. @returns a function that stops it */
export async function startDns(
  answerName: AnswerName,
  queries: Journal<SeenQuery>,
  host = '127.0.0.1',
): Promise<() => void> {
  const answer = async (message: Buffer): Promise<Buffer | undefined> => {
    try {
      return await reply(message, answerName, queries);
    } catch {
      // Not a DNS message: a resolver drops it, too.
      return undefined;
    }
  };
  const udp = createSocket('udp4');
  let isOpen = true;
  udp.on('message', (message, { address, port }) => {
    void answer(message).then((response) => {
      if (response && isOpen) udp.send(response, port, address);
    });
  });
  const tcp = createServer((socket) => serveStream(socket, answer));
  udp.bind(53, host);
  tcp.listen(53, host);
  await Promise.all([once(udp, 'listening'), once(tcp, 'listening')]);
  return () => {
    isOpen = false;
    udp.close();
    tcp.close();
  };
}
