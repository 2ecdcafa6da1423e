import type { Endpoint } from '../endpoints/endpoint.ts';
import { readAnswer } from '../endpoints/read-answer.ts';
import { observe } from '../judge/observe.ts';
import { rowOf, withoutAnswer } from '../judge/row.ts';
import type { Address } from '../model/address.ts';
import type { Answer } from '../model/measurement.ts';
import type { Observation } from '../model/observation.ts';
import type { Reading } from '../model/reading.ts';
import { pageMark } from '../parse/page-mark.ts';
import type { RunningCheck } from './check.ts';
import { exitsList, isWhole } from './dated-list.ts';
import type { KeptExits } from './ports.ts';
import { waitFor } from './retry-after.ts';
import { NO_ADDRESS } from './rows.ts';

/** For one endpoint, connection and body together. */
const DEADLINE_MS = 12_000;
/** For second looks, second operators, and asking again: each follows a first request that may have waited long. */
const SECOND_DEADLINE_MS = 5_000;
/** For a whole check: both browsers end an idle background after 30 s (measured 2026-11). */
const BUDGET_MS = 24_000;

interface Question {
  readonly endpoint: Endpoint;
  readonly about?: Address | undefined;
  /** The row of the first attempt, where this is the second: it stays unless a better one comes. */
  readonly before?: Observation;
}

/** Sends one request, reads the answer, and puts the row; adds what the answer holds to the lists and the addresses. */
export async function askOnce(check: RunningCheck, question: Question): Promise<void> {
  const { ports, rows, signal } = check;
  const { endpoint, about, before } = question;
  const at = ports.now();
  const deadline = deadlineOf(check, question, at);
  const placeholder = placeholderOf(check, endpoint, at, deadline);
  const isAsked = placeholder.finding.type === 'waiting';
  if (before !== undefined && !isAsked) return;
  if (about !== undefined) rows.drop(endpoint.id, NO_ADDRESS);
  rows.put(endpoint.id, about ?? NO_ADDRESS, placeholder);
  if (!isAsked) return;

  const answer = await ports.ask(endpoint, about, { deadline, bodyCap: endpoint.bodyCap });
  signal.throwIfAborted();
  const elapsed = Math.max(0, ports.now() - at);
  const measurement = { endpoint: endpoint.id, at, elapsed, answer, ...(about ? { about } : {}) };
  const reading = readAnswer(endpoint, measurement);
  const latest = withPageMark(observe(endpoint, measurement, reading), answer);
  const row = before !== undefined && latest.finding.type === 'no-answer' ? before : latest;
  rows.put(endpoint.id, about ?? NO_ADDRESS, row);
  noteFailure(check, question, row);
  const exits = learn(check, endpoint, row, reading);
  if (exits !== undefined && isWhole(exits)) await ports.keepExits(exits);
}

/** ms; 0 or less where the check's time is used up. */
function deadlineOf({ startedAt }: RunningCheck, { endpoint, before }: Question, at: number): number {
  const isSecond = endpoint.role === 'look' || endpoint.after !== undefined || before !== undefined;
  const limit = isSecond ? SECOND_DEADLINE_MS : DEADLINE_MS;
  return Math.min(limit, startedAt + BUDGET_MS - at);
}

/** The row until the answer comes, or instead of one. */
function placeholderOf(check: RunningCheck, endpoint: Endpoint, at: number, deadline: number): Observation {
  const retryAt = waitFor(check, endpoint)?.until;
  if (retryAt !== undefined && retryAt > at) {
    return rowOf(endpoint, { at, hints: { retryAt } }, withoutAnswer('asked-to-wait'));
  }
  return rowOf(endpoint, { at }, withoutAnswer(deadline > 0 ? 'waiting' : 'interrupted'));
}

function noteFailure({ failures }: RunningCheck, { endpoint, about }: Question, row: Observation): void {
  if (row.finding.type === 'no-answer') failures.push({ endpoint, about, row });
}

/** @returns the exit list, if the answer is one. */
function learn(
  { lookups, rows, ports }: RunningCheck,
  { id }: Endpoint,
  row: Observation,
  reading: Reading | undefined,
): KeptExits | undefined {
  if (reading?.type === 'echo' || reading?.type === 'tor-flag') lookups.meet(reading.address);
  if (reading?.type !== 'exit-list') return undefined;
  const kept = { endpoint: id, date: row.at, exits: reading.exits };
  rows.drop(id, NO_ADDRESS); // the look-ups in the list are its rows
  lookups.add(exitsList(kept, ports.endpoints, row));
  return kept;
}

/** Adds what kind of page came instead, where the answer is unreadable: a good answer may itself be a page. */
function withPageMark(row: Observation, answer: Answer): Observation {
  if (row.finding.type !== 'unreadable' || answer.type === 'failed') return row;
  const page = pageMark(answer.status, answer.body);
  return page === undefined ? row : { ...row, hints: { ...row.hints, page } };
}
