import type { Resolution } from '../world/behaviour.ts';
import type { RelayRecord } from '../world/relay-data.ts';

/** What the provider's resolver says in place of the truth, by the end of the name: "torproject.org". */
export type Lies = Readonly<Record<string, Resolution>>;

/** What a server process is told by the lab. */
export type Order =
  /** The private network as it is now. */
  | {
      readonly type: 'relays';
      readonly relays: readonly RelayRecord[];
      readonly exits: readonly string[];
      readonly exits6: readonly string[];
    }
  | { readonly type: 'lies'; readonly lies: Lies }
  /** ms that the servers' clocks are ahead, and their certificates with them; 0: right. */
  | { readonly type: 'clock'; readonly ahead: number };

/** What it tells: that it listens, and that an order is carried out. */
export type Told = { readonly type: 'ready' } | { readonly type: 'done' };
