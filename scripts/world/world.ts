import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Answer, Knowledge } from './answers/answer.ts';
import { routeFor } from './answers/routes.ts';
import { type Behaviour, type Behaviours, ENDPOINTS, type EndpointKey, isBelowHttp } from './behaviour.ts';
import { makeCertificates } from './certificates.ts';
import type { Condition } from './condition.ts';
import { conditionWith, FIRST_CONDITION } from './conditions.ts';
import { answerControl } from './control-page.ts';
import { answerName } from './dns-answer.ts';
import { startDns } from './dns-server.ts';
import { type Gates, openGates } from './gates.ts';
import {
  createJournal,
  type Journals,
  type SeenConnection,
  type SeenQuery,
  type SeenRequest,
} from './journal.ts';
import { announceChange, type Obstacle, obstruct, setReach } from './network.ts';
import { ADDRESSES, CONTROL_PAGE, hostAt, ONION, PLACES, type Place } from './places.ts';
import { loadRelayData } from './relay-data.ts';
import { respond } from './respond.ts';
import { startSocks } from './socks.ts';
import { createWebServers, receive } from './web-server.ts';

export interface World {
  /** The authority behind every certificate, PEM. */
  readonly caPem: string;
  /** base64 SHA-256 of the servers' public key. */
  readonly spki: string;
  readonly condition: Condition;
  readonly journals: Journals;
  /** What the web servers saw, oldest first. */
  readonly log: readonly SeenRequest[];
  /** What the resolver was asked. */
  readonly queries: readonly SeenQuery[];
  /** Switches the condition, drops overrides, cuts old connections. */
  set(id: string): Promise<void>;
  /** Hinders one endpoint on top of the condition; `undefined` gives it back. */
  override(key: EndpointKey, behaviour: Behaviour | undefined): Promise<void>;
  clearLog(): void;
  /**
   * A SOCKS5 proxy as a local Tor client has one; its exit does not reach the hosts of `fails`.
   * @returns "127.0.0.1:9050", for a browser to be launched with
   */
  startSocks(fails?: readonly string[]): Promise<string>;
  stop(): void;
}

/** ms until a browser has heard of a changed network; measured 2026-11. */
const SETTLING = 150;

/** Tor's own. */
const SOCKS_PORT = 9050;

const NOT_FOUND: Answer = { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not Found' };

/** Starts resolver and servers. Only after `prepareNamespace(ADDRESSES)`. */
export async function startWorld(): Promise<World> {
  const data = loadRelayData();
  const certificates = await makeCertificates();
  const journals: Journals = {
    requests: createJournal<SeenRequest>(),
    queries: createJournal<SeenQuery>(),
    connections: createJournal<SeenConnection>(),
  };
  let condition = conditionWith(FIRST_CONDITION);
  let overrides: Behaviours = {};
  let stopSocks = (): void => {};
  let stopTor = (): void => {};
  let standing: readonly Obstacle[] = [];
  const behaviours = (): Behaviours => ({ ...condition.behaviours, ...overrides });

  function hostBehaviour({ name }: Place): Behaviour | undefined {
    // A browser may still remember the onion name's address from when there was Tor: nobody is there without it.
    if (name === ONION && !condition.onion) return { type: 'refuse' };
    const all = Object.entries(behaviours());
    return all.find(([key, one]) => ENDPOINTS[key as EndpointKey] === name && isBelowHttp(one))?.[1];
  }

  async function answer(request: IncomingMessage, response: ServerResponse, secure: boolean): Promise<void> {
    // A connection that lives on would hide the next condition from its request (Firefox, 2026-11).
    response.shouldKeepAlive = false;
    response.setHeader('date', new Date(Date.now() + (condition.clock ?? 0)).toUTCString());
    const received = receive(request, secure);
    if (!received) return void response.writeHead(400).end();
    const { url, family } = received;
    // A block page's server shows its page whatever name brought the browser there.
    const host = hostAt(request.socket.localAddress) ?? received.host;
    if (host === CONTROL_PAGE) return answerControl(request, response, world);
    journals.requests.add({
      time: Date.now(),
      secure,
      host: received.host,
      path: request.url ?? '',
      method: request.method ?? '',
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      ),
      remoteAddress: request.socket.remoteAddress ?? '',
    });
    const knowledge: Knowledge = { client: condition.client, data, places: PLACES };
    const route = routeFor(url, host, secure);
    const asked = {
      url,
      accept: request.headers.accept ?? '',
      userAgent: request.headers['user-agent'] ?? '',
      seen: condition.client[family] ?? '',
    };
    const truth = route?.respond(asked, knowledge) ?? NOT_FOUND;
    const behaviour = (route?.key && behaviours()[route.key]) || { type: 'answer' };
    const { remoteAddress, remotePort } = request.socket;
    await respond(response, url, truth, behaviour, () => gates.reset(remoteAddress, remotePort));
  }

  const servers = createWebServers(certificates, (secure) => (request, response) => {
    answer(request, response, secure).catch((fault: unknown) => {
      console.error('The world:', fault);
      response.destroy();
    });
  });
  const isControl = ({ name }: Place) => name === CONTROL_PAGE;
  const gates: Gates = await openGates(hostBehaviour, servers, journals.connections, isControl);
  const stopDns = await startDns(
    (name, type) => answerName(name, type, condition, behaviours()),
    journals.queries,
  );

  function obstacles(): readonly Obstacle[] {
    const ways = PLACES.flatMap((place) => {
      const way = hostBehaviour(place)?.type;
      if (way !== 'unreachable' && way !== 'drop') return [];
      return [...place.ip4, ...place.ip6].map((address) => ({ address, way }));
    });
    const six = condition.brokenIpv6 ? ADDRESSES.filter((address) => address.includes(':')) : [];
    const nowhere = resolvedTo().filter((address) => address.startsWith('10.10.'));
    return [...ways, ...[...six, ...nowhere].map((address) => ({ address, way: 'drop' as const }))];
  }

  /** Where names are sent that are resolved falsely. */
  function resolvedTo(): readonly string[] {
    return Object.values(behaviours()).flatMap((one) =>
      one.type === 'resolve' && typeof one.to !== 'string' ? [one.to.address] : [],
    );
  }

  async function apply(): Promise<void> {
    const { ip4, ip6 } = condition.client;
    obstruct(standing, false);
    // Listening needs the addresses, and cutting a connection needs the way back: so first all up, then down.
    setReach(ADDRESSES, { ip4: true, ip6: true });
    await gates.apply();
    await setTimeout(20);
    setReach(ADDRESSES, { ip4: ip4 !== undefined, ip6: ip6 !== undefined });
    standing = obstacles();
    obstruct(standing, true);
    await localTor(condition.localTor === true);
    announceChange();
    // Requests that are under way when Chromium hears of it fail with ERR_NETWORK_CHANGED.
    await setTimeout(SETTLING);
  }

  async function localTor(runs: boolean): Promise<void> {
    stopTor();
    stopTor = runs ? await startSocks(SOCKS_PORT, 'refuses') : () => {};
  }

  const world: World = {
    caPem: certificates.caPem,
    spki: certificates.spki,
    get condition() {
      return condition;
    },
    journals,
    log: journals.requests.entries,
    queries: journals.queries.entries,
    async set(id) {
      condition = conditionWith(id);
      overrides = {};
      await apply();
    },
    async override(key, behaviour) {
      const { [key]: _old, ...others } = overrides;
      overrides = behaviour ? { ...others, [key]: behaviour } : others;
      await apply();
    },
    clearLog() {
      for (const journal of Object.values(journals)) journal.clear();
    },
    async startSocks(fails = []) {
      stopSocks();
      stopSocks = await startSocks(SOCKS_PORT, (name) => {
        if (fails.includes(name)) return undefined;
        const answers = ['A', 'AAAA'].map((type) => answerName(name, type, condition, behaviours()));
        return answers.flatMap((one) => (one.type === 'addresses' ? one.addresses : []))[0];
      });
      return `127.0.0.1:${SOCKS_PORT}`;
    },
    stop() {
      stopDns();
      stopSocks();
      stopTor();
      gates.stop();
    },
  };
  await world.set(FIRST_CONDITION);
  return world;
}
