import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { Behaviour, Wrong } from './behaviour.ts';
import { BLOCK_PAGE, CONTROL_PAGE, HOSTS, type Host } from './hosts.ts';
import type { Journal, SeenConnection } from './journal.ts';
import { onHello, speak } from './tls-hello.ts';

/** Where accepted connections go on to. */
export interface Destinations {
  readonly http: (socket: Socket) => void;
  readonly https: (socket: Socket) => void;
  readonly wrongHttps: (socket: Socket, which: Wrong) => void;
}

/** What happens to connections to this host; undefined: they are served. */
export type BehaviourOf = (host: Host) => Behaviour | undefined;

interface Listener {
  readonly host: Host;
  readonly address: string;
  readonly port: 80 | 443;
  readonly server: Server;
}

/** A connection to 0.0.0.0 reaches every listener on loopback, and nothing on loopback speaks TLS. */
function portsOf({ name }: Host): readonly (80 | 443)[] {
  return name === CONTROL_PAGE ? [80] : [80, 443];
}

function listenersFor(host: Host): readonly Listener[] {
  return [...host.ip4, ...host.ip6].flatMap((address) =>
    portsOf(host).map((port) => ({ host, address, port, server: createServer() })),
  );
}

async function open({ server, address, port }: Listener): Promise<void> {
  server.listen(port, address);
  await once(server, 'listening');
}

function cut(behaviour: Behaviour, socket: Socket): void {
  if (behaviour.type === 'reset') socket.resetAndDestroy();
  else if (behaviour.type === 'close') {
    // Unread data would make the kernel answer with RST instead of FIN, which is another technique.
    socket.end();
    socket.resume();
  }
}

/** The listening sockets of hosts, and the connections that they accepted. */
export class Listeners {
  readonly #listeners: readonly Listener[];
  readonly #connections = new Map<Socket, Host>();
  readonly #behaviourOf: BehaviourOf;
  readonly #to: Destinations;
  readonly #keep: (host: Host) => boolean;

  constructor(
    hosts: readonly Host[],
    behaviourOf: BehaviourOf,
    to: Destinations,
    keep: (host: Host) => boolean,
  ) {
    this.#listeners = hosts.flatMap(listenersFor);
    this.#behaviourOf = behaviourOf;
    this.#to = to;
    this.#keep = keep;
  }

  async open(journal: Journal<SeenConnection>): Promise<void> {
    for (const listener of this.#listeners) {
      const { host, address, port, server } = listener;
      server.on('connection', (socket) => {
        journal.add({ time: Date.now(), host: host.name, address, port });
        this.#connections.set(socket, host);
        socket.on('close', () => this.#connections.delete(socket));
        socket.on('error', () => socket.destroy());
        this.#accept(listener, socket);
      });
    }
    await Promise.all(this.#listeners.map(open));
  }

  /** Ends every connection, but for those that are spared. */
  cutAll(): void {
    for (const [socket, host] of this.#connections) if (!this.#keep(host)) socket.destroy();
  }

  /** Opens each host's listeners, or closes them where nothing may listen; cuts old connections. */
  async apply(): Promise<void> {
    this.cutAll();
    for (const listener of this.#listeners) {
      const type = this.#behaviourOf(listener.host)?.type;
      const isClosed = type === 'refuse' || type === 'unreachable' || type === 'drop';
      if (isClosed && listener.server.listening) listener.server.close();
      if (!isClosed && !listener.server.listening) await open(listener);
    }
  }

  /** Ends the connection that comes from this address and port with RST. */
  reset(remoteAddress: string | undefined, remotePort: number | undefined): void {
    for (const socket of this.#connections.keys()) {
      if (socket.remotePort === remotePort && socket.remoteAddress === remoteAddress)
        socket.resetAndDestroy();
    }
  }

  stop(): void {
    for (const { server } of this.#listeners) server.close();
    for (const socket of this.#connections.keys()) socket.destroy();
  }

  #accept(listener: Listener, socket: Socket): void {
    const behaviour = this.#behaviourOf(listener.host);
    const stage = behaviour && 'at' in behaviour ? behaviour.at : undefined;
    const isTls = listener.port === 443;
    if (behaviour && stage === 'connect') cut(behaviour, socket);
    else if (behaviour && stage === 'hello') socket.once('data', () => cut(behaviour, socket));
    else if (behaviour && stage === 'name' && isTls) {
      onHello(socket, (hello) => {
        if (hello.includes(listener.host.name)) cut(behaviour, socket);
        else this.#serve(listener, undefined, socket);
      });
    } else if (behaviour?.type === 'speak' && isTls) speak(socket, behaviour.what);
    else this.#serve(listener, behaviour, socket);
  }

  #serve({ host, port }: Listener, behaviour: Behaviour | undefined, socket: Socket): void {
    if (port === 80) this.#to.http(socket);
    else if (host.name === BLOCK_PAGE) this.#to.wrongHttps(socket, 'authority');
    else if (behaviour?.type === 'foreign-certificate')
      this.#to.wrongHttps(socket, behaviour.wrong ?? 'authority');
    else this.#to.https(socket);
  }
}

/**
 * Opens listeners.
 * @param keep whether `cutAll` and `apply` spare the connections to this host
 * @param hosts default: all of the simulated network's
 */
export async function openListeners(
  behaviourOf: BehaviourOf,
  to: Destinations,
  journal: Journal<SeenConnection>,
  keep: (host: Host) => boolean,
  hosts: readonly Host[] = HOSTS,
): Promise<Listeners> {
  const listeners = new Listeners(hosts, behaviourOf, to, keep);
  await listeners.open(journal);
  return listeners;
}
