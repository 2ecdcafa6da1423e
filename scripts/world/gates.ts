import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { Behaviour } from './behaviour.ts';
import type { Journal, SeenConnection } from './journal.ts';
import { PLACES, type Place } from './places.ts';

/** Where accepted connections go on to. */
export interface Destinations {
  readonly http: (socket: Socket) => void;
  readonly https: (socket: Socket) => void;
  readonly foreignHttps: (socket: Socket) => void;
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

/** @param behaviourOf what happens to connections to this host, if anything does. */
export async function openGates(
  behaviourOf: (place: Place) => Behaviour | undefined,
  to: Destinations,
  connections: Journal<SeenConnection>,
  keep: (place: Place) => boolean,
): Promise<Gates> {
  const sockets = new Map<Socket, Place>();

  function pass(gate: Gate, socket: Socket): void {
    const behaviour = behaviourOf(gate.place);
    const at = behaviour && 'at' in behaviour ? behaviour.at : undefined;
    const cut = () => (behaviour?.type === 'reset' ? socket.resetAndDestroy() : socket.destroy());
    if (behaviour?.type === 'silence' && at !== 'request') socket.resume();
    else if (at === 'connect') cut();
    else if (at === 'hello') socket.once('data', cut);
    else if (gate.port === 80) to.http(socket);
    else if (behaviour?.type === 'foreign-certificate' || gate.place.name === 'blocked.demo')
      to.foreignHttps(socket);
    else to.https(socket);
  }

  const gates = PLACES.flatMap((place) =>
    [...place.ip4, ...place.ip6].flatMap((address) =>
      ([80, 443] as const).map((port): Gate => ({ place, address, port, server: createServer() })),
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
        const refuses = behaviourOf(gate.place)?.type === 'refuse';
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
