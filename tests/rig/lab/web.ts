import type { IncomingMessage, ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import type { Answer } from '../world/answers/answer.ts';
import { routeFor } from '../world/answers/routes.ts';
import type { Behaviour } from '../world/behaviour.ts';
import { HOSTS, type Host, hostAt } from '../world/hosts.ts';
import { createJournal, type SeenConnection } from '../world/journal.ts';
import { openListeners } from '../world/listeners.ts';
import type { RelayData } from '../world/relay-data.ts';
import { respond } from '../world/respond.ts';
import { createWebServers, receive } from '../world/web-server.ts';
import { readCertificates } from './certificate-file.ts';

const NOT_FOUND: Answer = { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not Found' };

/** Size of a TLS record, as of servers that send their first bytes early. */
const TLS_RECORD_BYTES = 4096;

/** What the web servers answer from; it changes while they run. */
export interface WebState {
  data: RelayData;
  /** How far the clock is ahead, ms. */
  clockOffsetMs: number;
}

/** The country that Cloudflare's trace shows for addresses that are no exits. */
const CLIENT = { country: 'JP' } as const;

/**
 * Starts the simulated network's endpoints, each at its own address. They see the real source address of a connection.
 * @returns a function that ends every open connection
 */
export async function startWeb(hosts: readonly Host[], state: WebState): Promise<() => void> {
  async function answer(request: IncomingMessage, response: ServerResponse, secure: boolean): Promise<void> {
    // A kept-alive connection would hide a new block from the next request.
    response.shouldKeepAlive = false;
    // A truncated record cannot be decrypted at all; one of the usual 16 kB would hold both head and body.
    if (request.socket instanceof TLSSocket) request.socket.setMaxSendFragment(TLS_RECORD_BYTES);
    response.setHeader('date', new Date(Date.now() + state.clockOffsetMs).toUTCString());
    const received = receive(request, secure);
    if (!received) return void response.writeHead(400).end();
    const { url } = received;
    const host = hostAt(request.socket.localAddress) ?? received.host;
    const asked = {
      url,
      accept: request.headers.accept ?? '',
      userAgent: request.headers['user-agent'] ?? '',
      seen: request.socket.remoteAddress ?? '',
    };
    const knowledge = { client: CLIENT, data: state.data, hosts: HOSTS };
    const correct = routeFor(url, host, secure)?.respond(asked, knowledge) ?? NOT_FOUND;
    await respond(response, url, correct, { type: 'answer' }, () => response.destroy());
  }
  const servers = createWebServers(readCertificates(), (secure) => (request, response) => {
    answer(request, response, secure).catch((error: unknown) => {
      console.error('The lab:', error);
      response.destroy();
    });
  });
  const behaviour = (): Behaviour | undefined =>
    state.clockOffsetMs === 0 ? undefined : { type: 'foreign-certificate', wrong: 'future' };
  const opened = await openListeners(behaviour, servers, createJournal<SeenConnection>(), () => false, hosts);
  return () => opened.cutAll();
}
