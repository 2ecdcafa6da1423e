import { Duplex } from 'node:stream';
import { connect } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { helloName } from './lab/survey/hello-name.ts';
import type { Packet } from './lab/survey/packets.ts';
import { packetsIn } from './lab/survey/packets.ts';
import { seenIn } from './lab/survey/wire.ts';

/** The first bytes that Node sends to begin TLS. */
function helloTo(servername: string | undefined): Promise<Buffer> {
  return new Promise((resolve) => {
    const write = (chunk: Buffer, _: string, done: () => void) => {
      resolve(chunk);
      done();
    };
    const socket = connect({
      socket: new Duplex({ read: () => {}, write }),
      ...(servername === undefined ? {} : { servername }),
    });
    socket.on('error', () => {});
  });
}

describe('the server name in a TLS hello', () => {
  it('is found where there is one', async () => {
    expect(helloName(await helloTo('relay.example'))).toBe('relay.example');
  });

  it('is missing in a hello without one, in half a hello, and in other bytes', async () => {
    expect(helloName(await helloTo(undefined))).toBeUndefined();
    expect(helloName((await helloTo('relay.example')).subarray(0, 60))).toBeUndefined();
    expect(helloName(Buffer.from('GET / HTTP/1.1\r\n\r\n'))).toBeUndefined();
    expect(helloName(Buffer.alloc(0))).toBeUndefined();
  });
});

const CUSTOMER = '203.0.113.7';
const NO_FLAGS = { syn: false, ack: false, fin: false, rst: false };
const tcp = (time: number, flags: Partial<Packet['flags']>, more: Partial<Packet> = {}): Packet => ({
  time,
  from: CUSTOMER,
  to: '1.2.3.4',
  fromPort: 40000,
  toPort: 9001,
  transport: 'tcp',
  flags: { ...NO_FLAGS, ...flags },
  sequence: 0,
  payload: Buffer.alloc(0),
  ...more,
});
const BACK = { from: '1.2.3.4', to: CUSTOMER, fromPort: 9001, toPort: 40000 };

describe('what a provider sees', () => {
  it('is a connection from its first packet to its end, with the name in its hello', async () => {
    const hello = await helloTo('host.example');
    const { flows } = seenIn([
      tcp(1, { syn: true }, { sequence: 2 ** 32 - 1 }),
      tcp(2, { syn: true, ack: true }, BACK),
      // In two packets, the second one first and twice.
      tcp(4, { ack: true }, { sequence: 50, payload: hello.subarray(50) }),
      tcp(3, { ack: true }, { sequence: 0, payload: hello.subarray(0, 50) }),
      tcp(5, { ack: true }, { sequence: 50, payload: hello.subarray(50) }),
      tcp(6, { fin: true }, BACK),
      tcp(7, { ack: true }),
    ]);
    expect(flows).toEqual([
      {
        address: '1.2.3.4',
        port: 9001,
        asked: [1],
        ended: 6,
        answered: true,
        isUsed: true,
        name: 'host.example',
      },
    ]);
  });

  it('is every packet that asks for a connection where nobody answers', () => {
    const { flows } = seenIn([tcp(1, { syn: true }), tcp(1001, { syn: true }), tcp(3001, { syn: true })]);
    expect(flows).toEqual([
      { address: '1.2.3.4', port: 9001, asked: [1, 1001, 3001], ended: 3001, answered: false, isUsed: false },
    ]);
  });

  it('is every packet of another kind', () => {
    const udp = tcp(1, {}, { transport: 'udp', toPort: 443 });
    expect(seenIn([udp]).others).toEqual([{ time: 1, address: '1.2.3.4', port: 443 }]);
  });
});

/** A capture of Ethernet, in libpcap's format. */
function captureOf(frame: string, cut = 0): Buffer {
  const bytes = Buffer.from(frame.replaceAll(' ', ''), 'hex');
  const head = Buffer.alloc(24);
  head.writeUInt32LE(0xa1b2c3d4);
  const record = Buffer.alloc(16);
  record.writeUInt32LE(1_795_749_264, 0);
  record.writeUInt32LE(293_721, 4);
  record.writeUInt32LE(bytes.length, 8);
  return Buffer.concat([head, record, bytes]).subarray(0, 40 + bytes.length - cut);
}

const ETHERNET = '020000000001 020000000002';
const SYN = 'c350 01bb 0000000a 00000000 5002 ffff 0000 0000';

describe('a capture', () => {
  it('has IPv4 and IPv6 packets, without what Ethernet adds to short ones', () => {
    const four = `${ETHERNET} 0800 4500 0028 0000 0000 4006 0000 cb007107 01020304 ${SYN} 000000000000`;
    const six = `${ETHERNET} 86dd 60000000 0014 06 40 20010db8000000000000000000000007 26200000000000000000000000000001 ${SYN}`;
    const common = {
      time: 1_795_749_264_293.721,
      transport: 'tcp',
      fromPort: 50000,
      toPort: 443,
      flags: { ...NO_FLAGS, syn: true },
      sequence: 10,
      payload: Buffer.alloc(0),
    };
    expect(packetsIn(captureOf(four))).toEqual([{ ...common, from: CUSTOMER, to: '1.2.3.4' }]);
    expect(packetsIn(captureOf(six))).toEqual([{ ...common, from: '2001:db8::7', to: '2620::1' }]);
    expect(packetsIn(captureOf(four, 3))).toEqual([]);
    expect(packetsIn(Buffer.alloc(0))).toEqual([]);
  });
});
