import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import ipaddr from 'ipaddr.js';

/** RFC 1928 and 1929: user name and password, which tor only uses to separate circuits. */
const GREETING = Buffer.from([5, 1, 2]);

const TIMEOUT_MS = 20_000;

/** @param socks the SOCKS port: the path of a unix socket, or "127.0.0.1:9050" */
function connectTo(socks: string): Socket {
  if (socks.startsWith('/')) return connect(socks);
  const [host = '', port = ''] = socks.split(':');
  return connect(Number(port), host);
}

export interface SocksOptions {
  readonly timeoutMs?: number;
  /** Streams with the same value share a circuit; by default each stream has its own. */
  readonly circuit?: string;
  /** Sends an IPv6 address as a name, as both browsers do (2026-11: Chromium 156, Firefox 153). */
  readonly asName?: boolean;
}

function credentials(circuit: string): Buffer {
  const name = Buffer.from(circuit);
  return Buffer.concat([Buffer.from([1, name.length]), name, Buffer.from([1, 48])]);
}

/** The CONNECT request for a name or an IPv6 address. */
function target(host: string, port: number, asName: boolean): Buffer {
  const name = Buffer.from(host);
  const isAddress = isIP(host) === 6 && !asName;
  const destination = isAddress ? [Buffer.from([4]), bytesOf(host)] : [Buffer.from([3, name.length]), name];
  return Buffer.concat([Buffer.from([5, 1, 0]), ...destination, Buffer.from([port >> 8, port & 255])]);
}

function bytesOf(ip6: string): Buffer {
  return Buffer.from(ipaddr.parse(ip6).toByteArray());
}

/** The message holds the reply's code (RFC 1928, 6; 2026-11: tor sends 1 to 8 and, where enabled, its own F0 to F7). */
export class SocksRefusal extends Error {
  override name = 'SocksRefusal';
}

/** @returns a socket to the host through tor, on a new circuit @throws SocksRefusal where tor cannot reach the host */
export function throughSocks(
  socks: string,
  host: string,
  port: number,
  { timeoutMs = TIMEOUT_MS, circuit = `lab-${Math.random()}`, asName = false }: SocksOptions = {},
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connectTo(socks);
    const steps: ((chunk: Buffer) => void)[] = [
      () => void socket.write(credentials(circuit)),
      () => void socket.write(target(host, port, asName)),
      (chunk) => {
        socket.off('data', next);
        socket.setTimeout(0);
        if (chunk[1] === 0) return resolve(socket);
        socket.destroy();
        reject(new SocksRefusal(`tor replies ${chunk[1]}`));
      },
    ];
    const next = (chunk: Buffer): void => steps.shift()?.(chunk);
    socket.setTimeout(timeoutMs, () => socket.destroy(new Error(`no reply from tor in ${timeoutMs} ms`)));
    socket.on('data', next);
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('tor closed the connection')));
    socket.write(GREETING);
  });
}

async function read(socket: Socket | TLSSocket): Promise<string> {
  let text = '';
  for await (const chunk of socket) text += chunk;
  return text;
}

/**
 * Requests a page through tor.
 * @param caPem the certificate authority for https: hosts
 * @returns headers and body as one text
 */
export async function fetchThrough(
  socks: string,
  url: string,
  caPem: string,
  timeoutMs = TIMEOUT_MS,
): Promise<string> {
  const { protocol, hostname, host, pathname, search } = new URL(url);
  const isSecure = protocol === 'https:';
  const name = hostname.replace(/^\[|\]$/g, '');
  const plain = await throughSocks(socks, name, isSecure ? 443 : 80, { timeoutMs });
  plain.setTimeout(timeoutMs, () => plain.destroy(new Error(`no answer from ${host} in ${timeoutMs} ms`)));
  const socket = isSecure
    ? connectTls({ socket: plain, ca: caPem, host: name, servername: /[a-z]$/.test(name) ? name : '' })
    : plain;
  socket.write(`GET ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
  return read(socket);
}
