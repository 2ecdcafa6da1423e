import { setTimeout } from 'node:timers/promises';
import { answerRequest, type Serving } from './answer-request.ts';
import type { Behaviour, EndpointKey } from './behaviour.ts';
import { type Certificates, makeCertificates } from './certificates.ts';
import type { Condition } from './condition.ts';
import { conditionWith, FIRST_CONDITION } from './conditions.ts';
import { answerName } from './dns-answer.ts';
import { startDns } from './dns-server.ts';
import { ADDRESSES, CONTROL_PAGE, HOSTS } from './hosts.ts';
import { behavioursIn, hostBehaviour, type InForce, obstaclesIn } from './in-force.ts';
import { createJournals, type SeenQuery, type SeenRequest } from './journal.ts';
import { Listeners } from './listeners.ts';
import { isInside } from './namespace.ts';
import { announceChange, type Obstacle, obstruct, setReach } from './network.ts';
import { Proxies } from './proxies.ts';
import { loadRelayData } from './relay-data.ts';
import { createWebServers } from './web-server.ts';

/** Until a browser has noticed that its network changed; measured 2026-11. */
const SETTLING_MS = 150;
/** Until connections that were cut are gone. */
const CUT_MS = 20;

const nothing = (): void => {};

/** The simulated network: one resolver and all web servers, in one condition at a time. */
export class World implements Serving {
  /** The authority behind every certificate, PEM. */
  readonly caPem: string;
  /** base64 SHA-256 of the servers' public key. */
  readonly spki: string;
  readonly data = loadRelayData();
  readonly journals = createJournals();
  /** What the web servers saw, oldest first. */
  readonly log: readonly SeenRequest[] = this.journals.requests.entries;
  /** What the resolver was asked. */
  readonly queries: readonly SeenQuery[] = this.journals.queries.entries;
  inForce: InForce = { condition: conditionWith(FIRST_CONDITION), overrides: {} };
  readonly #listeners: Listeners;
  #obstacles: readonly Obstacle[] = [];
  readonly #proxies = new Proxies((name) => this.#addressOf(name));
  #stopDns = nothing;

  constructor(certificates: Certificates) {
    this.caPem = certificates.caPem;
    this.spki = certificates.spki;
    const servers = createWebServers(certificates, (secure) => (request, response) => {
      answerRequest(request, response, secure, this).catch((fault: unknown) => {
        console.error('The simulated network:', fault);
        response.destroy();
      });
    });
    this.#listeners = new Listeners(
      HOSTS,
      (host) => hostBehaviour(host, this.inForce),
      servers,
      ({ name }) => name === CONTROL_PAGE,
    );
  }

  async start(): Promise<void> {
    await this.#listeners.open(this.journals.connections);
    this.#stopDns = await startDns((name, type) => this.#resolve(name, type), this.journals.queries);
    await this.set(FIRST_CONDITION);
  }

  get condition(): Condition {
    return this.inForce.condition;
  }

  /** Switches the condition, drops overrides, cuts old connections. @throws Error where there is no such condition */
  async set(id: string): Promise<void> {
    this.inForce = { condition: conditionWith(id), overrides: {} };
    await this.#apply();
  }

  /** Gives one endpoint another behaviour than the condition does; `undefined` ends that. */
  async override(key: EndpointKey, behaviour: Behaviour | undefined): Promise<void> {
    const { [key]: _old, ...others } = this.inForce.overrides;
    const overrides = behaviour ? { ...others, [key]: behaviour } : others;
    this.inForce = { ...this.inForce, overrides };
    await this.#apply();
  }

  clearLog(): void {
    for (const journal of Object.values(this.journals)) journal.clear();
  }

  /**
   * The SOCKS proxy's connections leave as in this condition, and all others as in the one in force, until the next
   * `set`: two ways to the same network. @throws Error where there is no such condition
   */
  async leaveSocksAs(id: string): Promise<void> {
    this.inForce = { ...this.inForce, beyondSocks: conditionWith(id) };
    await this.#apply();
  }

  /** A local Tor client's SOCKS5 port, whose exit does not reach `unreachable`. @returns "127.0.0.1:9050", for a browser */
  startSocks(unreachable: readonly string[] = []): Promise<string> {
    return this.#proxies.startSocks(unreachable);
  }

  /** An HTTP proxy that leaves as this computer does. @returns "127.0.0.1:8118", for a browser to be launched with */
  startHttpProxy(): Promise<string> {
    return this.#proxies.startHttp();
  }

  resetConnection(remoteAddress: string | undefined, remotePort: number | undefined): void {
    this.#listeners.reset(remoteAddress, remotePort);
  }

  stop(): void {
    this.#stopDns();
    this.#proxies.stop();
    this.#listeners.stop();
  }

  /** For a proxy: it is not in the journal, because the browser's own resolver is not asked. */
  #addressOf(name: string): string | undefined {
    const condition = this.inForce.beyondSocks ?? this.condition;
    const answers = ['A', 'AAAA'].map((type) => this.#resolve(name, type, condition));
    return answers.flatMap((answer) => (answer.type === 'addresses' ? answer.addresses : []))[0];
  }

  #resolve(name: string, type: string, condition = this.condition) {
    return answerName(name, type, condition, behavioursIn(this.inForce));
  }

  async #apply(): Promise<void> {
    const { ip4, ip6 } = this.condition.client;
    obstruct(this.#obstacles, false);
    // Listening needs the addresses, and so does cutting a connection: first all are up, then some go.
    setReach(ADDRESSES, { ip4: true, ip6: true });
    await this.#listeners.apply();
    await setTimeout(CUT_MS);
    setReach(ADDRESSES, { ip4: ip4 !== undefined, ip6: ip6 !== undefined });
    this.#obstacles = obstaclesIn(this.inForce);
    obstruct(this.#obstacles, true);
    await this.#proxies.setLocalTor(this.condition.localTor === true);
    announceChange();
    // Chromium fails the requests that are under way when it notices, with ERR_NETWORK_CHANGED.
    await setTimeout(SETTLING_MS);
  }
}

/** Starts resolver and servers, after `prepareNamespace(ADDRESSES)`. @throws Error outside a network namespace */
export async function startWorld(): Promise<World> {
  if (!isInside) throw new Error('startWorld: not inside a namespace. scripts/browser-tests.ts enters one.');
  const world = new World(await makeCertificates());
  await world.start();
  return world;
}
