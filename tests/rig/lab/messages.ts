import type { Resolution } from '../world/behaviour.ts';
import type { RelayRecord } from '../world/relay-data.ts';

/** False answers of the provider's resolver, by name; "torproject.org" covers all names under it. */
export type FalseAnswers = Readonly<Record<string, Resolution>>;

/** A message from the lab to one of its server processes. */
export type Message =
  /** The relays and exits of the private network. */
  | {
      readonly type: 'relays';
      readonly relays: readonly RelayRecord[];
      readonly exits: readonly string[];
      readonly exits6: readonly string[];
    }
  | { readonly type: 'false-answers'; readonly falseAnswers: FalseAnswers }
  /** How far the servers' clocks and certificates are ahead, ms; 0: correct. */
  | { readonly type: 'clock'; readonly offsetMs: number }
  /** Ends every open connection. */
  | { readonly type: 'cut' }
  /** Asks for the names that the provider's resolver was asked for since its last false answers. */
  | { readonly type: 'names' };

/** A message from a server process: it listens, or it has handled a message. */
export type Reply =
  | { readonly type: 'ready' }
  /** The names are missing where nothing asked for them. */
  | { readonly type: 'done'; readonly names?: readonly string[] };
