import type { IncomingMessage, ServerResponse } from 'node:http';
import { TLSSocket } from 'node:tls';
import type { Answer } from '../world/answers/answer.ts';
import { routeFor } from '../world/answers/routes.ts';
import type { Behaviour } from '../world/behaviour.ts';
import { openGates } from '../world/gates.ts';
import { createJournal, type SeenConnection } from '../world/journal.ts';
import { hostAt, PLACES, type Place } from '../world/places.ts';
import type { RelayData } from '../world/relay-data.ts';
import { respond } from '../world/respond.ts';
import { createWebServers, receive } from '../world/web-server.ts';
import { readCertificates } from './certificate-file.ts';

const NOT_FOUND: Answer = { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not Found' };

/** Bytes of a TLS record, as of servers that want their first bytes seen early. */
const RECORD = 4096;

/** What the web servers know, and may be told anew. */
export interface State {
  data: RelayData;
  /** ms */
  ahead: number;
}

/** The country that Cloudflare's trace gives to whoever is no exit. */
const CLIENT = { country: 'JP' } as const;

/**
 * The demo world's endpoints, each at its own address, for whoever really comes: the address they see is the one the
 * connection came from.
 */
export async function startWeb(places: readonly Place[], state: State): Promise<void> {
  async function answer(request: IncomingMessage, response: ServerResponse, secure: boolean): Promise<void> {
    // A connection that lives on would hide a new block from the next request.
    response.shouldKeepAlive = false;
    // A record that is cut cannot be read at all; with the usual 16 kB one would hold head and body alike.
    if (request.socket instanceof TLSSocket) request.socket.setMaxSendFragment(RECORD);
    response.setHeader('date', new Date(Date.now() + state.ahead).toUTCString());
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
    const knowledge = { client: CLIENT, data: state.data, places: PLACES };
    const truth = routeFor(url, host, secure)?.respond(asked, knowledge) ?? NOT_FOUND;
    await respond(response, url, truth, { type: 'answer' }, () => response.destroy());
  }
  const servers = createWebServers(readCertificates(), (secure) => (request, response) => {
    answer(request, response, secure).catch((fault: unknown) => {
      console.error('The lab:', fault);
      response.destroy();
    });
  });
  const behaviour = (): Behaviour | undefined =>
    state.ahead === 0 ? undefined : { type: 'foreign-certificate', wrong: 'future' };
  await openGates(behaviour, servers, createJournal<SeenConnection>(), () => false, places);
}
