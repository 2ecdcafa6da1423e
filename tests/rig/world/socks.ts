import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** Where the proxy's own IPv4 connections come from, so that servers can tell them from the browser's. */
export const SOCKS_SOURCE = '127.0.0.2';

/** RFC 1928, section 6 */
const REPLY = { succeeded: 0, hostUnreachable: 4, commandNotSupported: 7 } as const;
const CONNECT = 1;
const IPV4 = 1;
const NAME = 3;
const IPV6 = 4;

const PAGE = `<html>
<head><title>This is a SOCKS Proxy, Not An HTTP Proxy</title></head>
<body><h1>This is a SOCKs proxy, not an HTTP proxy.</h1></body>
</html>
`;
/** The answer of tor 0.4.9 to HTTP on its SOCKS port. */
const NOT_HTTP = `HTTP/1.0 501 Tor is not an HTTP Proxy\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n${PAGE}`;

/** @returns an address of the name, or undefined where there is none. */
export type Resolve = (name: string) => string | undefined;

async function read(socket: Socket, length: number): Promise<Buffer> {
  for (;;) {
    const chunk = socket.read(length) as Buffer | null;
    if (chunk) return chunk;
    if (socket.readableEnded || socket.destroyed) throw new Error('closed early');
    await Promise.race([once(socket, 'readable'), once(socket, 'close')]);
  }
}

async function readHost(socket: Socket, type: number): Promise<string> {
  if (type === NAME) return (await read(socket, (await read(socket, 1)).readUInt8())).toString();
  if (type === IPV4) return (await read(socket, 4)).join('.');
  if (type !== IPV6) throw new Error('no such address type');
  const bytes = await read(socket, 16);
  return Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(2 * index).toString(16)).join(':');
}

function reply(socket: Socket, code: number): void {
  socket.write(Buffer.from([5, code, 0, IPV4, 0, 0, 0, 0, 0, 0]));
}

async function serve(socket: Socket, resolve: Resolve): Promise<void> {
  const [version, methods = 0] = await read(socket, 2);
  if (version !== 5) return void socket.end(NOT_HTTP);
  await read(socket, methods);
  socket.write(Buffer.from([5, 0]));
  const [, command, , type = 0] = await read(socket, 4);
  const host = await readHost(socket, type);
  const port = (await read(socket, 2)).readUInt16BE();
  if (command !== CONNECT) return void reply(socket, REPLY.commandNotSupported);
  const address = type === NAME ? resolve(host.toLowerCase()) : host;
  if (!address) return void reply(socket, REPLY.hostUnreachable);
  const own = address.includes(':') ? {} : { localAddress: SOCKS_SOURCE };
  const onward = connect({ port, host: address, ...own });
  onward.on('error', () => {
    if (onward.connecting) reply(socket, REPLY.hostUnreachable);
    socket.destroy();
  });
  socket.on('close', () => onward.destroy());
  await once(onward, 'connect');
  reply(socket, REPLY.succeeded);
  socket.pipe(onward).pipe(socket);
}

/**
 * A SOCKS5 proxy on 127.0.0.1, as a local Tor client has one; it resolves names itself.
 * @param resolve `refuses`: it reaches no host
 * @returns a function that stops it
 */
export async function startSocks(port: number, resolve: Resolve | 'refuses'): Promise<() => void> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    serve(socket, resolve === 'refuses' ? () => undefined : resolve).catch(() => socket.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
}
