import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answers/answer.ts';
import { routeFor } from './answers/routes.ts';
import { answerControl, type Controlled } from './control-page.ts';
import { CONTROL_PAGE, HOSTS, hostAt } from './hosts.ts';
import { behavioursIn, type InForce } from './in-force.ts';
import type { SeenRequest } from './journal.ts';
import type { RelayData } from './relay-data.ts';
import { respond } from './respond.ts';
import { SOCKS_SOURCE } from './socks.ts';
import { type Received, receive } from './web-server.ts';

const NOT_FOUND: Answer = { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not Found' };

/** What the web servers need to know of their network. */
export interface Serving extends Controlled {
  readonly inForce: InForce;
  readonly data: RelayData;
  /** Ends the connection that comes from this address and port with RST. */
  resetConnection(remoteAddress: string | undefined, remotePort: number | undefined): void;
}

/** Writes a request down and answers it as the condition says. */
export async function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  secure: boolean,
  network: Serving,
): Promise<void> {
  const { condition } = network;
  const { remoteAddress, remotePort } = request.socket;
  const { client } = (remoteAddress === SOCKS_SOURCE && network.inForce.beyondSocks) || condition;
  // On a connection that stays open, Firefox would not notice the next condition (2026-11).
  response.shouldKeepAlive = false;
  response.setHeader('date', new Date(Date.now() + (condition.clock ?? 0)).toUTCString());
  const received = receive(request, secure);
  if (!received) return void response.writeHead(400).end();
  // A block page's server shows its page for every name.
  const host = hostAt(request.socket.localAddress) ?? received.host;
  if (host === CONTROL_PAGE) return answerControl(request, response, network);
  network.journals.requests.add(seen(received));
  const route = routeFor(received.url, host, secure);
  const asked = {
    url: received.url,
    accept: request.headers.accept ?? '',
    userAgent: request.headers['user-agent'] ?? '',
    seen: client[received.family] ?? '',
  };
  const knowledge = { client, data: network.data, hosts: HOSTS };
  const truth = route?.respond(asked, knowledge) ?? NOT_FOUND;
  const behaviour = (route?.key && behavioursIn(network.inForce)[route.key]) || { type: 'answer' };
  const reset = () => network.resetConnection(remoteAddress, remotePort);
  await respond(response, received.url, truth, behaviour, reset);
}

function seen({ request, host, secure }: Received): SeenRequest {
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  return {
    time: Date.now(),
    secure,
    host,
    path: request.url ?? '',
    method: request.method ?? '',
    headers: Object.fromEntries(headers),
    remoteAddress: request.socket.remoteAddress ?? '',
  };
}
