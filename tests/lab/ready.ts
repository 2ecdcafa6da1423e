import type { Cell } from '../../scripts/lab/cell.ts';
import { type Connection, connectAs } from '../../scripts/lab/connections.ts';
import { askThrough } from '../../scripts/lab/socks.ts';
import { SOCKS_PORT } from '../../scripts/lab/tor/client.ts';
import { ONION } from '../../scripts/world/places.ts';
import { caPem, lab } from './fixture.ts';

/** A Tor client that a block does not follow into the next cell. */
interface Ready {
  /** Connects, without a block in the way. @returns the SOCKS port, if any */
  connect(): Promise<string | undefined>;
  /** Takes the block away, and where the client suffered from it, or goes by another guard, gives another in its place. */
  before(cell: Cell): Promise<void>;
}

const CONTROL = 'http://connectivitycheck.gstatic.com/generate_204';

const opens = (url: string) =>
  askThrough(`127.0.0.1:${SOCKS_PORT}`, url, caPem, 8000).then(
    (answer) => /^HTTP\/1\.1 20[04] /.test(answer),
    () => false,
  );

export function keptReady(connection: Connection): Ready {
  const isOnline = connection.client !== undefined && !connection.client.held;
  let guard: string | undefined;
  let suffered = false;

  /**
   * A client that opens the onion service as well: now and then a new one does not (2026-11: 1 of 6, perhaps by the few
   * relays that it may choose from). By one guard alone it is not asked.
   */
  async function connect(): Promise<string | undefined> {
    for (let tries = 1; ; tries += 1) {
      const socks = await connectAs(lab, connection, guard);
      if (!isOnline || guard !== undefined || (await opens(`http://${ONION}/`))) return socks;
      if (tries === 5) throw new Error('No client opens the onion service.');
    }
  }

  return {
    connect,
    async before(cell) {
      await lab.block('none');
      const isSame = guard === cell.guard && !suffered;
      suffered = cell.verdict === 'unknown';
      if (!isOnline || (isSame && (await opens(CONTROL)))) return;
      guard = cell.guard;
      await connect();
    },
  };
}
