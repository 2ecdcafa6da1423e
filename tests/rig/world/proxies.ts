import { startHttpProxy } from './http-proxy.ts';
import { type Resolve, startSocks } from './socks.ts';

/** Tor's own. */
const SOCKS_PORT = 9050;
/** Privoxy's own. */
const HTTP_PORT = 8118;

const nothing = (): void => {};

/** The proxies on this computer. They resolve names themselves, so the browser's resolver is not asked. */
export class Proxies {
  readonly #resolve: Resolve;
  #stopSocks = nothing;
  #stopHttp = nothing;
  #stopLocalTor = nothing;

  constructor(resolve: Resolve) {
    this.#resolve = resolve;
  }

  /** @param unreachable hosts that it does not reach @returns host and port */
  async startSocks(unreachable: readonly string[]): Promise<string> {
    this.#stopSocks();
    this.#stopSocks = await startSocks(SOCKS_PORT, (name) =>
      unreachable.includes(name) ? undefined : this.#resolve(name),
    );
    return `127.0.0.1:${SOCKS_PORT}`;
  }

  /** @returns host and port */
  async startHttp(): Promise<string> {
    this.#stopHttp();
    this.#stopHttp = await startHttpProxy(HTTP_PORT, this.#resolve);
    return `127.0.0.1:${HTTP_PORT}`;
  }

  /** A Tor client that the browser does not use: it reaches no host. */
  async setLocalTor(runs: boolean): Promise<void> {
    this.#stopLocalTor();
    this.#stopLocalTor = runs ? await startSocks(SOCKS_PORT, 'refuses') : nothing;
  }

  stop(): void {
    this.#stopSocks();
    this.#stopHttp();
    this.#stopLocalTor();
  }
}
