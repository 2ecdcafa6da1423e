import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startIn } from './enter.ts';
import type { Order } from './orders.ts';
import type { NetworkName } from './plan.ts';

/** A server process of the lab in another network. */
export interface Server {
  readonly pid: number;
  /** Settles when the order is carried out. */
  order(order: Order): Promise<void>;
  stop(): void;
}

/** Never settles well: it tells that the process is gone. */
async function goneOf(child: ChildProcess, network: string): Promise<never> {
  await once(child, 'exit');
  throw new Error(`The servers of the ${network} ended.`);
}

/** Starts the provider's or the internet's servers and waits until they listen. */
export async function startServer(network: Exclude<NetworkName, 'client'>): Promise<Server> {
  const script = fileURLToPath(new URL(`./${network}.ts`, import.meta.url));
  const child = startIn(network, [process.execPath, script], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const gone = goneOf(child, network);
  // Stopped by us, it is no news; who waits meanwhile hears of it all the same.
  gone.catch(() => undefined);
  const heard = async () => {
    const waiting = new AbortController();
    try {
      await Promise.race([once(child, 'message', waiting), gone]);
    } finally {
      waiting.abort();
    }
  };
  await heard();
  let last: Promise<void> = Promise.resolve();
  return {
    pid: child.pid ?? 0,
    order(order) {
      last = last.then(() => {
        const done = heard();
        child.send(order);
        return done;
      });
      return last;
    },
    stop: () => void child.kill('SIGKILL'),
  };
}
