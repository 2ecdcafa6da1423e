/** A request as a server saw it. */
export interface SeenRequest {
  /** ms since the epoch */
  readonly time: number;
  readonly secure: boolean;
  /** As in the `Host` header. */
  readonly host: string;
  /** With query. */
  readonly path: string;
  readonly method: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly remoteAddress: string;
}

export interface SeenQuery {
  readonly time: number;
  /** Lower case, no final dot. */
  readonly name: string;
  /** "A", "AAAA", "HTTPS", … */
  readonly type: string;
}

/** A connection, also one that never became a request. */
export interface SeenConnection {
  readonly time: number;
  /** The host that has the address. */
  readonly host: string;
  readonly address: string;
  readonly port: number;
}

/** A list with listeners. */
export interface Journal<Entry> {
  readonly entries: readonly Entry[];
  add(entry: Entry): void;
  clear(): void;
  /** @returns a function that removes the listener */
  watch(onEntry: (entry: Entry) => void): () => void;
}

export function createJournal<Entry>(): Journal<Entry> {
  const entries: Entry[] = [];
  const watchers = new Set<(entry: Entry) => void>();
  return {
    entries,
    add(entry) {
      entries.push(entry);
      for (const watcher of watchers) watcher(entry);
    },
    clear() {
      entries.length = 0;
    },
    watch(onEntry) {
      watchers.add(onEntry);
      return () => watchers.delete(onEntry);
    },
  };
}

export interface Journals {
  readonly requests: Journal<SeenRequest>;
  readonly queries: Journal<SeenQuery>;
  readonly connections: Journal<SeenConnection>;
}

export function createJournals(): Journals {
  return { requests: createJournal(), queries: createJournal(), connections: createJournal() };
}
