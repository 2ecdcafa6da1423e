import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as packet from 'dns-packet';
import { until } from '../../browsers/wait.ts';
import { startIn } from '../namespaces.ts';
import { CUSTOMER_LINK } from '../networks.ts';
import { CUSTOMER } from '../topology.ts';
import { helloName } from './hello-name.ts';
import { type Packet, packetsIn } from './packets.ts';

/** A connection that the customer began, or tried to begin. */
export interface Flow {
  readonly address: string;
  readonly port: number;
  /** When each packet that asks for the connection was sent, ms since the epoch: more than one where nobody answered. */
  readonly asked: readonly number[];
  /** When it ended by a packet of either side, or nobody answered and its last packet was sent. */
  readonly ended: number;
  /** Whether anything came back. */
  readonly answered: boolean;
  /** Whether the customer sent anything in it. */
  readonly isUsed: boolean;
  /** The server name in its TLS hello; missing where there is none. */
  readonly name?: string;
}

/** A name that the customer looked up. */
export interface Query {
  readonly time: number;
  readonly name: string;
}

/** What the provider sees of its customer. */
export interface Seen {
  readonly flows: readonly Flow[];
  readonly queries: readonly Query[];
  /** Packets of neither TCP nor DNS: destination, time. Without ICMPv6, which neighbour discovery uses. */
  readonly others: readonly { readonly time: number; readonly address: string; readonly port: number }[];
}

const LONGEST_HELLO_BYTES = 8192;

const OWN: readonly string[] = Object.values(CUSTOMER);
const isOwn = (address: string) => OWN.includes(address);

/** A capture of all packets between customer and provider, before any filter of the provider's. */
export class Wire {
  readonly #file = join(tmpdir(), 'wire.pcap');
  readonly #child: ChildProcess;

  private constructor() {
    // As root: in an ordinary user's namespace there is no other user to change to.
    const words = [
      'tcpdump',
      '-i',
      CUSTOMER_LINK,
      '-w',
      this.#file,
      '-U',
      '--immediate-mode',
      '-Z',
      'root',
      'not icmp6',
    ];
    this.#child = startIn('provider', words, { stdio: ['ignore', 'ignore', 'pipe'] });
  }

  static async start(): Promise<Wire> {
    const wire = new Wire();
    let said = '';
    wire.#child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk;
    });
    await until('the capture', () => {
      if (wire.#child.exitCode !== null) throw new Error(`tcpdump ended: ${said}`);
      return said.includes('listening on');
    });
    return wire;
  }

  /** What was seen so far. */
  seen(): Seen {
    return seenIn(packetsIn(readFileSync(this.#file)));
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await ended;
  }
}

export function seenIn(packets: readonly Packet[]): Seen {
  const sent = packets.filter(({ from }) => isOwn(from));
  const queries = sent.filter(({ toPort }) => toPort === 53).flatMap(queriesIn);
  const others = sent
    .filter(({ transport, toPort }) => transport !== 'tcp' && toPort !== 53)
    .map(({ time, to, toPort }) => ({ time, address: to, port: toPort }));
  return { flows: flowsIn(packets), queries, others };
}

function queriesIn({ time, transport, payload }: Packet): readonly Query[] {
  if (transport !== 'udp') return [];
  const { questions = [] } = packet.decode(payload);
  return questions.map(({ name }) => ({ time, name: name.toLowerCase() }));
}

/** Groups the packets of TCP by the customer's address and port, from a packet that asks for a connection to the next. */
function flowsIn(packets: readonly Packet[]): readonly Flow[] {
  const flows = new Map<string, Packet[]>();
  for (const one of packets.filter(({ transport }) => transport === 'tcp')) {
    const [own, far] = isOwn(one.from) ? (['from', 'to'] as const) : (['to', 'from'] as const);
    const key = [one[own], one[`${own}Port`], one[far], one[`${far}Port`]].join(' ');
    const flow = flows.get(key) ?? [];
    if (flow.length === 0) flows.set(key, flow);
    flow.push(one);
  }
  return [...flows.values()].flatMap(flowOf);
}

function flowOf(packets: readonly Packet[]): readonly Flow[] {
  const asks = packets.filter(({ from, flags }) => isOwn(from) && flags.syn && !flags.ack);
  const [first] = asks;
  // From before the capture began.
  if (first === undefined) return [];
  const end = packets.find(({ flags }) => flags.fin || flags.rst);
  const back = packets.some(({ to }) => isOwn(to));
  const name = helloName(streamOf(packets.filter(({ from }) => isOwn(from))));
  return [
    {
      address: first.to,
      port: first.toPort,
      asked: asks.map(({ time }) => time),
      ended: (end ?? packets.at(-1) ?? first).time,
      answered: back,
      isUsed: packets.some(({ from, payload }) => isOwn(from) && payload.length > 0),
      ...(name === undefined ? {} : { name }),
    },
  ];
}

/** The bytes in the order of their sequence numbers, as far as a hello may reach; what was sent twice counts once. */
function streamOf(packets: readonly Packet[]): Buffer {
  const [first] = packets;
  if (first === undefined) return Buffer.alloc(0);
  const stream = Buffer.alloc(LONGEST_HELLO_BYTES);
  let length = 0;
  for (const { sequence, payload } of packets) {
    // The first byte comes after the number of the packet that asks for the connection; numbers begin again after 2^32.
    const at = (sequence - first.sequence - 1 + 2 ** 32) % 2 ** 32;
    if (payload.length === 0 || at >= stream.length) continue;
    payload.copy(stream, at);
    length = Math.max(length, Math.min(at + payload.length, stream.length));
  }
  return stream.subarray(0, length);
}
