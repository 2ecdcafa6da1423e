import { connect, type Socket } from 'node:net';
import { until } from './wait.ts';

/** A connection to Firefox's remote control. Commands are sent in the order of the calls. */
export interface Marionette {
  /** @throws Error with Firefox's message */
  send<Result>(command: string, parameters?: Readonly<Record<string, unknown>>): Promise<Result>;
  readonly closed: Promise<void>;
  end(): void;
}

interface Fault {
  readonly error: string;
  readonly message: string;
}

/** Firefox's protocol 3: "<length>:<json>", where a command is [0, id, name, parameters] and its answer [1, id, fault, result]. */
function readMessages(socket: Socket, onMessage: (message: unknown) => void): void {
  let held = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    held = Buffer.concat([held, chunk]);
    for (;;) {
      const colon = held.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(held.subarray(0, colon).toString());
      if (held.length < end) return;
      const text = held.subarray(colon + 1, end).toString();
      held = held.subarray(end);
      onMessage(JSON.parse(text));
    }
  });
}

async function connectTo(port: number): Promise<Socket> {
  return until(
    'Firefox to listen',
    () =>
      new Promise<Socket | undefined>((resolve) => {
        const socket = connect(port, '127.0.0.1');
        socket.once('connect', () => resolve(socket));
        socket.once('error', () => resolve(undefined));
      }),
  );
}

/** Connects and begins a session. */
export async function openMarionette(port: number): Promise<Marionette> {
  const socket = await connectTo(port);
  const waiting = new Map<number, { resolve(value: unknown): void; reject(fault: Error): void }>();
  let lastId = 0;
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const greeting = new Promise<void>((greeted) => {
    readMessages(socket, (message) => {
      // The greeting is the one message that is no array.
      if (!Array.isArray(message)) return greeted();
      const [, id, fault, result] = message as [number, number, Fault | null, unknown];
      const one = waiting.get(id);
      waiting.delete(id);
      if (fault) one?.reject(new Error(`${fault.error}: ${fault.message}`));
      else one?.resolve(result);
    });
  });
  socket.on('error', () => socket.destroy());
  void closed.then(() => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox is gone.'));
    waiting.clear();
  });
  await greeting;

  const marionette: Marionette = {
    send<Result>(command: string, parameters = {}) {
      const id = ++lastId;
      const text = JSON.stringify([0, id, command, parameters]);
      return new Promise<Result>((resolve, reject) => {
        waiting.set(id, { resolve: (value) => resolve(value as Result), reject });
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      });
    },
    closed,
    end: () => socket.end(),
  };
  await marionette.send('WebDriver:NewSession', {
    capabilities: {
      // With "normal", going to a moz-extension: page never returns (2026-11: Firefox 153).
      alwaysMatch: { pageLoadStrategy: 'none', acceptInsecureCerts: false, timeouts: { script: 60_000 } },
    },
  });
  return marionette;
}
