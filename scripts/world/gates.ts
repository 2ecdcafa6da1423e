import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { Behaviour, Wrong } from './behaviour.ts';
import { onHello, speak } from './hello.ts';
import type { Journal, SeenConnection } from './journal.ts';
import { BLOCK_PAGE, CONTROL_PAGE, PLACES, type Place } from './places.ts';

/** Where accepted connections go on to. */
export interface Destinations {
  readonly http: (socket: Socket) => void;
  readonly https: (socket: Socket) => void;
  readonly wrongHttps: (socket: Socket, which: Wrong) => void;
}

interface Gate {
  readonly place: Place;
  readonly address: string;
  readonly port: 80 | 443;
  readonly server: Server;
}

export interface Gates {
  /** Opens the gates of each host, or shuts them where its behaviour is `refuse`; cuts all old connections. */
  apply(): Promise<void>;
  /** Ends the connection that comes from this address and port with RST. */
  reset(remoteAddress: string | undefined, remotePort: number | undefined): void;
  stop(): void;
}

/** What is sent to 0.0.0.0 reaches whoever listens on loopback: nobody there speaks TLS. */
function portsOf({ name }: Place): readonly (80 | 443)[] {
  return name === CONTROL_PAGE ? [80] : [80, 443];
}

/**
 * @param behaviourOf what happens to connections to this host, if anything does.
 * @param places whose gates; all of the world's unless told
 */
export async function openGates(
  behaviourOf: (place: Place) => Behaviour | undefined,
  to: Destinations,
  connections: Journal<SeenConnection>,
  keep: (place: Place) => boolean,
  places: readonly Place[] = PLACES,
): Promise<Gates> {
  const sockets = new Map<Socket, Place>();

  function cut(behaviour: Behaviour, socket: Socket): void {
    if (behaviour.type === 'reset') socket.resetAndDestroy();
    else if (behaviour.type === 'close') {
      // What still comes is read: the kernel answers what nobody reads with RST, and that is another technique.
      socket.end();
      socket.resume();
    }
  }

  function onward({ place, port }: Gate, behaviour: Behaviour | undefined, socket: Socket): void {
    if (port === 80) to.http(socket);
    else if (place.name === BLOCK_PAGE) to.wrongHttps(socket, 'authority');
    else if (behaviour?.type === 'foreign-certificate') to.wrongHttps(socket, behaviour.wrong ?? 'authority');
    else to.https(socket);
  }

  function pass(gate: Gate, socket: Socket): void {
    const behaviour = behaviourOf(gate.place);
    const at = behaviour && 'at' in behaviour ? behaviour.at : undefined;
    const isTls = gate.port === 443;
    if (behaviour && at === 'connect') cut(behaviour, socket);
    else if (behaviour && at === 'hello') socket.once('data', () => cut(behaviour, socket));
    else if (behaviour && at === 'name' && isTls) {
      onHello(socket, (hello) => {
        if (hello.includes(gate.place.name)) cut(behaviour, socket);
        else onward(gate, undefined, socket);
      });
    } else if (behaviour?.type === 'speak' && isTls) speak(socket, behaviour.what);
    else onward(gate, behaviour, socket);
  }

  const gates = places.flatMap((place) =>
    [...place.ip4, ...place.ip6].flatMap((address) =>
      portsOf(place).map((port): Gate => ({ place, address, port, server: createServer() })),
    ),
  );
  for (const gate of gates) {
    gate.server.on('connection', (socket) => {
      const { place, address, port } = gate;
      connections.add({ time: Date.now(), host: place.name, address, port });
      sockets.set(socket, place);
      socket.on('close', () => sockets.delete(socket));
      socket.on('error', () => socket.destroy());
      pass(gate, socket);
    });
  }

  async function open({ server, address, port }: Gate): Promise<void> {
    server.listen(port, address);
    await once(server, 'listening');
  }

  await Promise.all(gates.map(open));
  return {
    async apply() {
      for (const [socket, place] of sockets) if (!keep(place)) socket.destroy();
      for (const gate of gates) {
        const type = behaviourOf(gate.place)?.type;
        const refuses = type === 'refuse' || type === 'unreachable' || type === 'drop';
        if (refuses && gate.server.listening) gate.server.close();
        if (!refuses && !gate.server.listening) await open(gate);
      }
    },
    reset(remoteAddress, remotePort) {
      for (const socket of sockets.keys()) {
        if (socket.remotePort === remotePort && socket.remoteAddress === remoteAddress)
          socket.resetAndDestroy();
      }
    },
    stop() {
      for (const { server } of gates) server.close();
      for (const socket of sockets.keys()) socket.destroy();
    },
  };
}
