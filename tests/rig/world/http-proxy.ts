import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Resolve } from './socks.ts';

/**
 * An HTTP proxy on 127.0.0.1, for `CONNECT` and for http:// URLs; it resolves names itself.
 * @returns a function that stops it
 */
export async function startHttpProxy(port: number, resolve: Resolve): Promise<() => void> {
  const sockets = new Set<Socket>();
  const addressOf = (host: string): string | undefined =>
    /^[\d.]+$|:/.test(host) ? host : resolve(host.toLowerCase());

  const server = createServer(({ method, url = '', headers }, response) => {
    const { hostname, port: onwardPort, pathname, search } = new URL(url);
    const host = addressOf(hostname.replace(/^\[|\]$/g, ''));
    if (host === undefined) return void response.writeHead(502).end();
    const onward = request({ host, port: onwardPort || 80, method, path: pathname + search, headers });
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.writeHead(502).end());
    onward.end();
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  server.on('connect', ({ url = '' }, socket) => {
    const [, name = '', onwardPort] = /^\[?(.*?)\]?:(\d+)$/.exec(url) ?? [];
    const host = addressOf(name);
    if (host === undefined) return void socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const onward = connect(Number(onwardPort), host, () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    onward.on('error', () => socket.destroy());
    socket.on('close', () => onward.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
}
