import { observeSilence } from '../judge/observe.ts';
import type { Endpoint } from '../model/endpoint.ts';
import type { NotAsked, Observation } from '../model/observation.ts';
import { OWN, type Sheet } from './sheet.ts';

interface Asking {
  readonly echoes: readonly Endpoint[];
  readonly sheet: Sheet;
  /** ms since the epoch */
  now(): number;
  /** Asks and writes the row. */
  ask(endpoint: Endpoint): Promise<void>;
}

export interface Echoes {
  /** Asks all of them. */
  ask(): Promise<void>;
  /** To be called whenever a row was written. */
  noted(): void;
}

/**
 * The address echoes, side by side, but for the literal IPv6 address: that one waits until another echo tells how its
 * connection left. Through SOCKS both browsers hand an IPv6 address on as a name (Chromium 156, Firefox 153), and the exit
 * (tor 0.4.9.11, "Missing port in relay begin cell") ends the whole circuit over it, with every stream beside it
 * (measured 2026-11). So it is never asked through a proxy, nor where no other echo came back and none tells how it left.
 */
export function newEchoes({ echoes, sheet, now, ask }: Asking): Echoes {
  const isSix = ({ host }: Endpoint) => host.includes(':');
  const others = echoes.filter((echo) => !isSix(echo));
  const facts = () => others.flatMap(({ id }) => sheet.facts(id));
  const routes = () => facts().map(({ route }) => route);
  let tell = () => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const askSix = async (echo: Endpoint, asked: Promise<unknown>): Promise<void> => {
    await Promise.race([told, asked]);
    const why = whyNot(facts());
    if (why === undefined) return ask(echo);
    sheet.put(echo.id, OWN, observeSilence(echo, now(), why));
  };
  return {
    ask: async () => {
      const asked = Promise.all(others.map((echo) => ask(echo)));
      await Promise.all([asked, ...echoes.filter(isSix).map((echo) => askSix(echo, asked))]);
    },
    noted: () => {
      if (routes().some((route) => route !== 'unknown')) tell();
    },
  };
}

function whyNot(facts: readonly Observation[]): NotAsked | undefined {
  if (facts.some(({ route }) => route === 'proxied')) return 'proxied';
  const isKnown = facts.some(({ route, finding }) => route === 'direct' || finding.type !== 'no-answer');
  return isKnown ? undefined : 'route-unknown';
}
