import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Message, Reply } from './messages.ts';
import { startIn } from './namespaces.ts';
import type { NetworkName } from './topology.ts';

/** A server process of the lab in another network. */
export interface Server {
  readonly pid: number;
  /** Resolves when the server has handled the message. @returns its reply */
  send(message: Message): Promise<Reply>;
  stop(): void;
}

/** Rejects when the process ends; never resolves. */
async function exitOf(child: ChildProcess, network: string): Promise<never> {
  await once(child, 'exit');
  throw new Error(`The servers of the ${network} ended.`);
}

/**
 * Starts the provider's or the internet's servers and waits until they listen.
 * @param args for their script
 * @param path another script, from here
 */
export async function startServer(
  network: Exclude<NetworkName, 'client' | 'home'>,
  args: readonly string[] = [],
  path = `./${network}.ts`,
): Promise<Server> {
  const script = fileURLToPath(new URL(path, import.meta.url));
  const child = startIn(network, [process.execPath, script, ...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exit = exitOf(child, network);
  // Without a pending reply, the exit is not an error: `stop` causes it.
  exit.catch(() => undefined);
  const nextReply = async () => {
    const listener = new AbortController();
    try {
      const [reply]: Reply[] = await Promise.race([once(child, 'message', listener), exit]);
      if (reply === undefined) throw new Error(`The servers of the ${network} sent an empty reply.`);
      return reply;
    } finally {
      listener.abort();
    }
  };
  await nextReply();
  let last: Promise<unknown> = Promise.resolve();
  return {
    pid: child.pid ?? 0,
    send(message) {
      const reply = last.then(() => {
        const done = nextReply();
        child.send(message);
        return done;
      });
      last = reply;
      return reply;
    },
    stop: () => void child.kill('SIGKILL'),
  };
}
