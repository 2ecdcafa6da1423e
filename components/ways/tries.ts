import type { BridgeLine } from '../../utils/model/bridge-line.ts';
import type { BuiltInTried, BuiltInTry, LineTried, TryGate } from '../../utils/model/way-try.ts';

/** What the page can try, and whether it may. */
export interface Tries {
  readonly gate: TryGate;
  /** Names that are announced: two STUN servers, and the front of each way. */
  readonly stun: readonly [string, string];
  readonly fronts: Readonly<Record<BuiltInTry, string>>;
  /** Lines that can be tried, by their number. */
  readonly askable: (lines: readonly BridgeLine[]) => Askable;
  /** `undefined`: the permission was not given. */
  readonly builtIn: (way: BuiltInTry, signal: AbortSignal) => Promise<BuiltInTried | undefined>;
  readonly lines: (
    lines: readonly BridgeLine[],
    signal: AbortSignal,
    onTried: (number: number, tried: LineTried) => void,
  ) => Promise<unknown | undefined>;
}

export interface Askable {
  /** Of the lines that can be tried. */
  readonly numbers: readonly number[];
  /** Of all others: why not. */
  readonly not: ReadonlyMap<number, LineTried>;
}
