import type { Endpoint } from '../endpoints/endpoint.ts';
import type { SecondLooks } from '../endpoints/second-looks.ts';
import type { Address } from '../model/address.ts';
import type { Scope } from '../model/report.ts';
import type { FailedRequest } from './failed-request.ts';
import { type Lookups, newLookups } from './lookups.ts';
import { openWaits } from './open-waits.ts';
import type { Ports, Signal, Wait } from './ports.ts';
import { rowOrder } from './row-order.ts';
import { newRows, type Rows, type RowsSoFar } from './rows.ts';
import { keyOf, type Step } from './step.ts';

/** The state of a running check, as the rules read it. */
export interface Check {
  readonly scope: Scope;
  readonly endpoints: readonly Endpoint[];
  readonly secondLooks: SecondLooks;
  readonly rows: RowsSoFar;
  /** Host → the pause that it asked for, where that is still open. */
  readonly waits: ReadonlyMap<string, Wait>;
  /** The addresses that endpoints saw, in the order in which they came in. */
  readonly lookups: Pick<Lookups, 'seen'>;
  /** Drawn for this check when the lists are loaded; none where there is no directory. */
  readonly knownExits: readonly Address[];
  /** In the order in which they failed. */
  readonly failures: readonly FailedRequest[];
  /** By their keys, in the order in which they began. */
  readonly begun: ReadonlyMap<string, Step>;
  /** Keys of steps. */
  readonly done: ReadonlySet<string>;
}

/** What a rule finds due now. Steps that have begun before are ignored, so a rule need not leave them out. */
export type Rule = (check: Check) => readonly Step[];

/** The same state, as the loop and the steps change it. */
export interface RunningCheck extends Check {
  readonly ports: Ports;
  readonly signal: Signal;
  /** ms since the epoch */
  readonly startedAt: number;
  readonly rows: Rows;
  readonly lookups: Lookups;
  readonly knownExits: Address[];
  readonly failures: FailedRequest[];
  readonly begun: Map<string, Step>;
  readonly done: Set<string>;
}

export async function newCheck(scope: Scope, ports: Ports, signal: Signal): Promise<RunningCheck> {
  const { endpoints, secondLooks, now } = ports;
  const startedAt = now();
  const waits = openWaits(await ports.waits(), startedAt);
  const rows = newRows(rowOrder(endpoints, secondLooks), endpoints);
  const lookups = newLookups(rows, now);
  const progress = {
    knownExits: [],
    failures: [],
    begun: new Map<string, Step>(),
    done: new Set<string>(),
  };
  return { scope, endpoints, secondLooks, ports, signal, startedAt, waits, rows, lookups, ...progress };
}

export function hasBegun({ begun }: Check, step: Step): boolean {
  return begun.has(keyOf(step));
}

export function areDone({ done }: Check, steps: readonly Step[]): boolean {
  return steps.every((step) => done.has(keyOf(step)));
}
