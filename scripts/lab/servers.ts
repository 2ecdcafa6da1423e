import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startIn } from './networks.ts';
import type { Order } from './orders.ts';
import type { NetworkName } from './plan.ts';

/** A server process of the lab in another network. */
export interface Server {
  readonly pid: number;
  /** Settles when the order is carried out. */
  order(order: Order): Promise<void>;
  stop(): void;
}

async function heard(child: ChildProcess, name: string): Promise<void> {
  const gone = once(child, 'exit').then(() => {
    throw new Error(`The ${name}'s servers ended.`);
  });
  await Promise.race([once(child, 'message'), gone]);
}

/** Starts the provider's or the internet's servers and waits until they listen. */
export async function startServer(network: Exclude<NetworkName, 'client'>): Promise<Server> {
  const script = fileURLToPath(new URL(`./${network}.ts`, import.meta.url));
  const child = startIn(network, [process.execPath, script], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await heard(child, network);
  let last: Promise<void> = Promise.resolve();
  return {
    pid: child.pid ?? 0,
    order(order) {
      last = last.then(() => {
        const done = heard(child, network);
        child.send(order);
        return done;
      });
      return last;
    },
    stop: () => void child.kill('SIGKILL'),
  };
}
