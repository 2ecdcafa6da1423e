import { read } from '../endpoints/read.ts';
import { observe, observeSilence } from '../judge/observe.ts';
import { type Address, familyOf } from '../model/address.ts';
import type { Endpoint } from '../model/endpoint.ts';
import { exitsList, isWhole } from './dated-list.ts';
import type { Lookups } from './lookups.ts';
import type { Outside } from './outside.ts';
import { OWN, type Sheet } from './sheet.ts';

/** ms for one endpoint, connection and body together. */
const DEADLINE = 12_000;
/** ms for a whole check: both browsers end an idle background after 30 s (measured 2026-11). */
const BUDGET = 24_000;

interface Check {
  readonly outside: Outside;
  readonly sheet: Sheet;
  readonly lookups: Lookups;
  /** ms since the epoch */
  readonly startedAt: number;
  save(): Promise<void>;
  /** Whether an address may be told to the services that know Tor's exits. */
  mayAskAbout(): boolean;
}

export interface Questions {
  /** Asks, reads, writes the row, and follows an address that comes to light. Never rejects for expected trouble. */
  ask(endpoint: Endpoint, about?: Address): Promise<void>;
  /** Asks every endpoint that wants to be told an address about this one. */
  askAbout(address: Address): Promise<void>;
}

export function newQuestions({ outside, sheet, lookups, startedAt, save, mayAskAbout }: Check): Questions {
  const { endpoints, now } = outside;

  const ask = async (endpoint: Endpoint, about?: Address): Promise<void> => {
    const at = now();
    const deadline = Math.min(DEADLINE, startedAt + BUDGET - at);
    const slot = about ?? OWN;
    if (about !== undefined) sheet.drop(endpoint.id, OWN);
    sheet.put(endpoint.id, slot, observeSilence(endpoint, at, deadline > 0 ? 'waiting' : 'interrupted'));
    if (deadline <= 0) return;
    const answer = await outside.ask(endpoint.request(about), { deadline, bodyCap: endpoint.bodyCap });
    const elapsed = Math.max(0, now() - at);
    const measurement = { endpoint: endpoint.id, at, elapsed, answer, ...(about ? { about } : {}) };
    const reading = read(endpoint, measurement);
    sheet.put(endpoint.id, slot, observe(endpoint, measurement, reading));
    if (reading?.type === 'exit-list') {
      const kept = { endpoint: endpoint.id, date: at, exits: reading.exits };
      sheet.drop(endpoint.id, OWN); // its rows are the look-ups
      lookups.add(exitsList(kept, endpoints));
      if (isWhole(kept)) await outside.keepExits(kept);
    }
    await save();
    const isSeen = reading?.type === 'echo' || reading?.type === 'tor-flag';
    if (!isSeen || !lookups.meet(reading.address)) return;
    await save();
    if (mayAskAbout()) await askAbout(reading.address);
  };

  const askAbout = async (address: Address): Promise<void> => {
    const wanting = endpoints.filter(({ needs }) => needs === 'any' || needs === familyOf(address));
    await Promise.all(wanting.map((endpoint) => ask(endpoint, address)));
  };

  return { ask, askAbout };
}
