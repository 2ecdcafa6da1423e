import { applyConnection, type Connection } from '../rig/lab/connections.ts';
import type { Expectation } from '../rig/lab/expectation.ts';
import { CONTROL } from '../rig/lab/pages.ts';
import { fetchOutcome, openOnion } from './fetch-outcome.ts';
import { lab } from './fixture.ts';

/** A Tor client that starts every cell ready and unaffected by the cell before. */
interface ReadyClient {
  /** Connects without a block. */
  connect(): Promise<void>;
  /** Removes the block, and replaces the client if the block affected it, or if the cell needs another guard. */
  prepare(expectation: Expectation): Promise<void>;
}

export function readyClient(connection: Connection): ReadyClient {
  const isOnline = connection.client !== undefined && !connection.client.neverBootstraps;
  let guard: string | undefined;
  let wasAffected = false;
  let socks = '';

  async function connect(): Promise<void> {
    socks = (await applyConnection(lab, connection, guard))?.socks ?? '';
    if (isOnline) await openOnion(socks);
  }

  return {
    connect,
    async prepare(expectation) {
      await lab.block('none');
      const isUsable = guard === expectation.guard && !wasAffected;
      wasAffected = expectation.verdict === 'unknown';
      if (!isOnline || (isUsable && (await fetchOutcome(socks, CONTROL)) === 'goes on')) return;
      guard = expectation.guard;
      await connect();
    },
  };
}
