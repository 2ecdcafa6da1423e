import type { Cell } from '../../scripts/lab/cell.ts';
import { type Connection, connectAs } from '../../scripts/lab/connections.ts';
import { CONTROL } from '../../scripts/lab/pages.ts';
import { SOCKS_PORT } from '../../scripts/lab/tor/client.ts';
import { lab } from './fixture.ts';
import { comesThrough, openOnion } from './opens.ts';

/** A Tor client that a block does not follow into the next cell. */
interface Ready {
  /** Connects, without a block in the way. @returns the SOCKS port, if any */
  connect(): Promise<string | undefined>;
  /** Takes the block away, and where the client suffered from it, or goes by another guard, gives another in its place. */
  before(cell: Cell): Promise<void>;
}

const SOCKS = `127.0.0.1:${SOCKS_PORT}`;

export function keptReady(connection: Connection): Ready {
  const isOnline = connection.client !== undefined && !connection.client.held;
  let guard: string | undefined;
  let suffered = false;

  async function connect(): Promise<string | undefined> {
    const socks = await connectAs(lab, connection, guard);
    if (isOnline) await openOnion(SOCKS);
    return socks;
  }

  return {
    connect,
    async before(cell) {
      await lab.block('none');
      const isSame = guard === cell.guard && !suffered;
      suffered = cell.verdict === 'unknown';
      if (!isOnline || (isSame && (await comesThrough(SOCKS, CONTROL)) === 'goes on')) return;
      guard = cell.guard;
      await connect();
    },
  };
}
