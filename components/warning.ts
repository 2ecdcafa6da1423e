import type { Blockage, Culprit, Technique } from '../utils/model/blockage.ts';
import type { UnknownReason, Verdict } from '../utils/model/verdict.ts';

/** What is stopped by the same, as far as known: one banner. */
export interface Warning {
  readonly suspects: readonly Culprit[];
  readonly hosts: readonly string[];
  /** All that are seen; only where they are `alike` the browser cannot tell which of them it is. */
  readonly techniques: readonly Technique[];
  readonly alike: boolean;
  /** The one whose ladder is shown: the least certain, for the words are said of all. */
  readonly first: Blockage;
  readonly all: readonly Blockage[];
}

/** What the headline of an unknown verdict says already. */
const SAID: Partial<Record<UnknownReason, readonly Culprit[]>> = {
  offline: ['offline'],
  'proxy-down': ['own-proxy'],
  'nothing-answered': ['offline', 'own-proxy'],
  'captive-portal': ['captive-portal'],
  interrupted: ['offline'],
};

function isSaid({ suspects, techniques }: Blockage, verdict: Verdict): boolean {
  if (verdict.type !== 'unknown' || suspects.join() !== SAID[verdict.reason]?.join()) return false;
  // A check that was interrupted says nothing of a line that is down.
  return verdict.reason !== 'interrupted' || !techniques.includes('offline');
}

/** The most serious of what is stopped; at most one. The same blockages and verdict always give the same. */
export function warningOf(blockages: readonly Blockage[], verdict: Verdict): Warning | undefined {
  const unsaid = blockages.filter((blockage) => !isSaid(blockage, verdict));
  const groups = [...Map.groupBy(unsaid, ({ suspects }) => suspects.join())].map(([, group]) => group);
  const [worst] = groups.sort((a, b) => seriousness(b) - seriousness(a) || b.length - a.length);
  const first = worst?.find(({ certainty }) => certainty === 'likely') ?? worst?.[0];
  if (worst === undefined || first === undefined) return undefined;
  return {
    suspects: first.suspects,
    hosts: [...new Set(worst.map(({ host }) => host))],
    techniques: [...new Set([first, ...worst].flatMap(({ techniques }) => techniques))],
    alike: worst.every(({ techniques }) => techniques.join() === first.techniques.join()),
    first,
    all: worst,
  };
}

/** An accusation first, then what may be one, then what the person can mend, then what passes by itself. */
const SERIOUS: Record<Culprit, number> = {
  network: 9,
  'local-filter': 7,
  clock: 6,
  'own-proxy': 5,
  'other-extension': 5,
  'captive-portal': 4,
  offline: 4,
  exit: 2,
  service: 1,
};

function seriousness([one]: readonly Blockage[]): number {
  const suspects = one?.suspects ?? [];
  const [only] = suspects;
  if (only === undefined) return 0;
  if (suspects.length === 1) return SERIOUS[only];
  return suspects.includes('service') ? 3 : 8;
}
