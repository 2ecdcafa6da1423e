import { read } from '../endpoints/read.ts';
import { observe, observeSilence } from '../judge/observe.ts';
import { type Address, familyOf } from '../model/address.ts';
import type { Endpoint } from '../model/endpoint.ts';
import type { Answer } from '../model/measurement.ts';
import type { Observation } from '../model/observation.ts';
import { pageMark } from '../parse/page-mark.ts';
import { exitsList, isWhole } from './dated-list.ts';
import type { Lookups } from './lookups.ts';
import type { Outside } from './outside.ts';
import { newSecondLook } from './second-look.ts';
import { OWN, type Sheet } from './sheet.ts';

/** ms for one endpoint, connection and body together. */
const DEADLINE = 12_000;
/** ms for a second look, and for asking again: it comes after a first one that may have waited long. */
const LOOK_DEADLINE = 5_000;
/** ms for a whole check: both browsers end an idle background after 30 s (measured 2026-11). */
const BUDGET = 24_000;

interface Check {
  readonly outside: Outside;
  readonly sheet: Sheet;
  readonly lookups: Lookups;
  /** ms since the epoch */
  readonly startedAt: number;
  save(): Promise<void>;
  /** Hosts that want to be left alone, until when. */
  readonly waits: ReadonlyMap<string, number>;
  /** Whether Tor's own services, and those that know Tor's exits, may be asked, and looked at. */
  mayAskAbout(): boolean;
}

export interface Questions {
  /** Asks, reads, writes the row, and follows an address that comes to light. Never rejects for expected trouble. */
  ask(endpoint: Endpoint, about?: Address): Promise<void>;
  /** Asks every endpoint that wants to be told an address about this one. */
  askAbout(address: Address): Promise<void>;
}

export function newQuestions(check: Check): Questions {
  const { outside, sheet, lookups, startedAt, save, waits, mayAskAbout } = check;
  const { endpoints, now } = outside;

  /** `before`: what it said the first time, where it is asked again; that stays unless something better comes. */
  const ask = async (endpoint: Endpoint, about?: Address, before?: Observation): Promise<void> => {
    const at = now();
    const limit = endpoint.role === 'look' || before !== undefined ? LOOK_DEADLINE : DEADLINE;
    const deadline = Math.min(limit, startedAt + BUDGET - at);
    const slot = about ?? OWN;
    if (about !== undefined) sheet.drop(endpoint.id, OWN);
    const until = (mayAskToWait(endpoint) && waits.get(endpoint.host)) || 0;
    const silent = until > at ? 'asked-to-wait' : deadline > 0 ? 'waiting' : 'interrupted';
    if (before !== undefined && silent !== 'waiting') return;
    const waiting = observeSilence(endpoint, at, silent);
    sheet.put(
      endpoint.id,
      slot,
      silent === 'asked-to-wait' ? { ...waiting, signs: { retryAt: until } } : waiting,
    );
    if (silent !== 'waiting') return;
    const answer = await outside.ask(endpoint.request(about), { deadline, bodyCap: endpoint.bodyCap });
    const elapsed = Math.max(0, now() - at);
    const measurement = { endpoint: endpoint.id, at, elapsed, answer, ...(about ? { about } : {}) };
    const reading = read(endpoint, measurement);
    const latest = marked(observe(endpoint, measurement, reading), answer);
    const row = before !== undefined && latest.finding.type === 'no-answer' ? before : latest;
    sheet.put(endpoint.id, slot, row);
    if (answer.signs.retryAt !== undefined && isRefusal(row) && mayAskToWait(endpoint)) {
      await outside.keepWait(endpoint.host, answer.signs.retryAt);
    }
    if (reading?.type === 'exit-list') {
      const kept = { endpoint: endpoint.id, date: at, exits: reading.exits };
      sheet.drop(endpoint.id, OWN); // its rows are the look-ups
      lookups.add(exitsList(kept, endpoints, row));
      if (isWhole(kept)) await outside.keepExits(kept);
    }
    await save();
    if (mayAskAbout()) await look.after(endpoint, row, () => ask(endpoint, about, row));
    const isSeen = reading?.type === 'echo' || reading?.type === 'tor-flag';
    if (!isSeen || !lookups.meet(reading.address)) return;
    await save();
    if (mayAskAbout()) await askAbout(reading.address);
  };

  const look = newSecondLook({ outside, sheet, ask, save });

  const askAbout = async (address: Address): Promise<void> => {
    const wanting = endpoints.filter(({ needs }) => needs === 'any' || needs === familyOf(address));
    await Promise.all(wanting.map((endpoint) => ask(endpoint, address)));
  };

  return { ask, askAbout };
}

/** What kind of page came instead, where the answer is not readable: a good answer may be a page of its own. */
function marked(row: Observation, answer: Answer): Observation {
  if (row.finding.type !== 'unreadable' || answer.type === 'failed') return row;
  const page = pageMark(answer.status, answer.body);
  return page === undefined ? row : { ...row, signs: { ...row.signs, page } };
}

/** Over plain http anybody in the network may ask for it, and without the network's own tests nobody could be accused. */
function mayAskToWait({ role, pattern }: Endpoint): boolean {
  return role !== 'control' && pattern.startsWith('https:');
}

/** 429 and 503 are what `Retry-After` is for (RFC 9110, 10.2.3). */
function isRefusal({ finding }: Observation): boolean {
  return finding.type === 'unreadable' && (finding.status === 429 || finding.status === 503);
}
