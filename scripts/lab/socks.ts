import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import ipaddr from 'ipaddr.js';

/** RFC 1928 and 1929: user and password, which to tor mean no more than "not the circuit of the others". */
const GREETING = Buffer.from([5, 1, 2]);

/** ms */
const TIMEOUT = 20_000;

/** How to reach a SOCKS port: a path, or "127.0.0.1:9050". */
function dial(socks: string): Socket {
  if (socks.startsWith('/')) return connect(socks);
  const [host = '', port = ''] = socks.split(':');
  return connect(Number(port), host);
}

/** How to ask. */
export interface Way {
  /** ms */
  readonly timeout?: number;
  /** Streams of one name share a circuit; by default each has its own. */
  readonly circuit?: string;
  /** An IPv6 address goes as a name, as both browsers send it (2026-11: Chromium 156, Firefox 153), and not as an address. */
  readonly asName?: boolean;
}

function credentials(circuit: string): Buffer {
  const name = Buffer.from(circuit);
  return Buffer.concat([Buffer.from([1, name.length]), name, Buffer.from([1, 48])]);
}

/** CONNECT to a name, or to an IPv6 address. */
function target(host: string, port: number, asName: boolean): Buffer {
  const name = Buffer.from(host);
  const isAddress = isIP(host) === 6 && !asName;
  const to = isAddress ? [Buffer.from([4]), bytesOf(host)] : [Buffer.from([3, name.length]), name];
  return Buffer.concat([Buffer.from([5, 1, 0]), ...to, Buffer.from([port >> 8, port & 255])]);
}

function bytesOf(ip6: string): Buffer {
  return Buffer.from(ipaddr.parse(ip6).toByteArray());
}

/** The answer's code in words (RFC 1928, 6; 2026-11: tor answers 1 to 8 and, where asked to, its own F0 to F7). */
export class SocksRefusal extends Error {
  override name = 'SocksRefusal';
}

/** @returns a socket that leads to the host through tor, on a new circuit. @throws SocksRefusal where tor cannot reach it */
export function throughSocks(
  socks: string,
  host: string,
  port: number,
  { timeout = TIMEOUT, circuit = `lab-${Math.random()}`, asName = false }: Way = {},
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = dial(socks);
    const steps: ((chunk: Buffer) => void)[] = [
      () => void socket.write(credentials(circuit)),
      () => void socket.write(target(host, port, asName)),
      (chunk) => {
        socket.off('data', next);
        socket.setTimeout(0);
        if (chunk[1] === 0) return resolve(socket);
        socket.destroy();
        reject(new SocksRefusal(`tor answers ${chunk[1]}`));
      },
    ];
    const next = (chunk: Buffer): void => steps.shift()?.(chunk);
    socket.setTimeout(timeout, () => socket.destroy(new Error(`no answer from tor in ${timeout} ms`)));
    socket.on('data', next);
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('tor hung up')));
    socket.write(GREETING);
  });
}

async function read(socket: Socket | TLSSocket): Promise<string> {
  let text = '';
  for await (const chunk of socket) text += chunk;
  return text;
}

/** A page through tor: head and body as they came. @param caPem who signs for https: hosts */
export async function askThrough(
  socks: string,
  url: string,
  caPem: string,
  timeout = TIMEOUT,
): Promise<string> {
  const { protocol, hostname, host, pathname, search } = new URL(url);
  const isSecure = protocol === 'https:';
  const name = hostname.replace(/^\[|\]$/g, '');
  const plain = await throughSocks(socks, name, isSecure ? 443 : 80, { timeout });
  plain.setTimeout(timeout, () => plain.destroy(new Error(`no answer from ${host} in ${timeout} ms`)));
  const socket = isSecure
    ? connectTls({ socket: plain, ca: caPem, host: name, servername: /[a-z]$/.test(name) ? name : '' })
    : plain;
  socket.write(`GET ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
  return read(socket);
}
