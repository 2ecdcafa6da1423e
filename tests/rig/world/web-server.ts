import { createServer as createHttp, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { Socket } from 'node:net';
import type { Wrong } from './behaviour.ts';
import type { Certificates } from './certificates.ts';
import type { Destinations } from './listeners.ts';

/** A request, and facts from its connection. */
export interface Received {
  readonly request: IncomingMessage;
  /** As in the `Host` header, without port: "1.1.1.1", "[2606:4700:4700::1111]", "check.torproject.org". */
  readonly host: string;
  readonly url: URL;
  readonly secure: boolean;
  /** The family of the connection. */
  readonly family: 'ip4' | 'ip6';
}

/** @returns undefined where the request line or the `Host` header makes no URL. */
export function receive(request: IncomingMessage, secure: boolean): Received | undefined {
  const base = `${secure ? 'https' : 'http'}://${request.headers.host ?? ''}`;
  if (!URL.canParse(request.url ?? '/', base)) return undefined;
  const url = new URL(request.url ?? '/', base);
  const family = request.socket.localAddress?.includes(':') ? 'ip6' : 'ip4';
  return { request, host: url.hostname, url, secure, family };
}

/** Web servers that do not listen: connections come from `Listeners`. */
export function createWebServers(
  certificates: Certificates,
  listener: (secure: boolean) => RequestListener,
): Destinations {
  const http = createHttp(listener(false));
  const https = createHttps({ ...certificates.leaf }, listener(true));
  const foreign = (wrong: Wrong) => createHttps({ ...certificates.wrong[wrong] }, listener(true));
  const wrong = {
    authority: foreign('authority'),
    name: foreign('name'),
    expired: foreign('expired'),
    future: foreign('future'),
  };
  // Every test with a wrong certificate gives up handshakes: no error.
  const secure = [https, ...Object.values(wrong)];
  for (const server of secure) server.on('tlsClientError', () => {});
  for (const server of [http, ...secure]) {
    // Only a condition may end a connection: a server's own time limits would look like a fault.
    server.keepAliveTimeout = 0;
    server.requestTimeout = 0;
    server.headersTimeout = 0;
  }
  return {
    http: (socket: Socket) => void http.emit('connection', socket),
    https: (socket: Socket) => void https.emit('connection', socket),
    wrongHttps: (socket: Socket, which: Wrong) => void wrong[which].emit('connection', socket),
  };
}
