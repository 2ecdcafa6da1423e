import ipaddr from 'ipaddr.js';

/** A packet of a capture, as far as a survey's proof needs it. */
export interface Packet {
  /** ms since the epoch, with fractions. */
  readonly time: number;
  readonly from: string;
  readonly to: string;
  readonly transport: 'tcp' | 'udp' | 'other';
  readonly fromPort: number;
  readonly toPort: number;
  /** TCP only. */
  readonly flags: {
    readonly syn: boolean;
    readonly ack: boolean;
    readonly fin: boolean;
    readonly rst: boolean;
  };
  /** TCP only. */
  readonly sequence: number;
  readonly payload: Buffer;
}

// libpcap's file: 24 bytes of head, and 16 before each packet; "ns" files have another magic number (pcap-savefile(5)).
const HEAD = 24;
const RECORD_HEAD = 16;
const MICROSECONDS = 0xa1b2c3d4;
const ETHERNET_HEAD = 14;
const [IPV4, IPV6] = [0x0800, 0x86dd];
const PROTOCOLS: Readonly<Record<number, Packet['transport']>> = { 6: 'tcp', 17: 'udp' };
const NO_FLAGS = { syn: false, ack: false, fin: false, rst: false };

const textOf = (bytes: Buffer) => ipaddr.fromByteArray([...bytes]).toString();

/** The IP packets in a capture of an Ethernet interface; one that is still being written may end in half a packet. */
export function packetsIn(capture: Buffer): readonly Packet[] {
  if (capture.length < HEAD) return [];
  if (capture.readUInt32LE(0) !== MICROSECONDS) throw new Error('This is no capture with microseconds.');
  const packets: Packet[] = [];
  for (let at = HEAD; at + RECORD_HEAD <= capture.length; ) {
    const time = capture.readUInt32LE(at) * 1000 + capture.readUInt32LE(at + 4) / 1000;
    const length = capture.readUInt32LE(at + 8);
    const start = at + RECORD_HEAD;
    if (start + length > capture.length) break;
    const packet = packetOf(time, capture.subarray(start, start + length));
    if (packet) packets.push(packet);
    at = start + length;
  }
  return packets;
}

function packetOf(time: number, frame: Buffer): Packet | undefined {
  const type = frame.readUInt16BE(ETHERNET_HEAD - 2);
  const ip = frame.subarray(ETHERNET_HEAD);
  if (type === IPV4) {
    const [head, end] = [((ip[0] ?? 0) & 15) * 4, ip.readUInt16BE(2)];
    return segmentOf(
      time,
      textOf(ip.subarray(12, 16)),
      textOf(ip.subarray(16, 20)),
      ip[9],
      ip.subarray(head, end || undefined),
    );
  }
  if (type === IPV6)
    // Extension headers do not occur before TCP and UDP here.
    return segmentOf(time, textOf(ip.subarray(8, 24)), textOf(ip.subarray(24, 40)), ip[6], ip.subarray(40));
  return undefined;
}

function segmentOf(time: number, from: string, to: string, protocol = 0, body: Buffer): Packet {
  const transport = PROTOCOLS[protocol] ?? 'other';
  const base = {
    time,
    from,
    to,
    transport,
    fromPort: 0,
    toPort: 0,
    flags: NO_FLAGS,
    sequence: 0,
    payload: body,
  };
  if (transport === 'other') return base;
  const ports = { fromPort: body.readUInt16BE(0), toPort: body.readUInt16BE(2) };
  if (transport === 'udp') return { ...base, ...ports, payload: body.subarray(8) };
  const bits = body[13] ?? 0;
  const flags = { fin: (bits & 1) > 0, syn: (bits & 2) > 0, rst: (bits & 4) > 0, ack: (bits & 16) > 0 };
  const head = ((body[12] ?? 0) >> 4) * 4;
  return { ...base, ...ports, flags, sequence: body.readUInt32BE(4), payload: body.subarray(head) };
}
