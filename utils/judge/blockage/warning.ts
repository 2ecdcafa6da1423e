import type { Blockage, Culprit } from '../../model/blockage.ts';
import type { UnknownReason, Verdict } from '../../model/verdict.ts';
import type { Warning } from '../../model/warning.ts';

/**
 * Where a culprit is the only suspect, the blockage with the highest number is shown first. Apart from the rules of the
 * culprits: the popup ranks in its first frame, and must not wait for the rules.
 */
const SEVERITY: Readonly<Record<Culprit, number>> = {
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

/** The suspects that the headline of an unknown verdict names already. */
const IN_HEADLINE: Partial<Record<UnknownReason, readonly Culprit[]>> = {
  offline: ['offline'],
  'proxy-down': ['own-proxy'],
  'nothing-answered': ['offline', 'own-proxy'],
  'captive-portal': ['captive-portal'],
  interrupted: ['offline'],
};

function isInHeadline({ suspects, techniques }: Blockage, verdict: Verdict): boolean {
  if (verdict.type !== 'unknown' || suspects.join() !== IN_HEADLINE[verdict.reason]?.join()) return false;
  // "Interrupted" does not say that the line is down.
  return verdict.reason !== 'interrupted' || !techniques.includes('offline');
}

/** The most severe of the blockages, with all that have the same suspects; depends on nothing but its arguments. */
export function warningOf(blockages: readonly Blockage[], verdict: Verdict): Warning | undefined {
  const others = blockages.filter((blockage) => !isInHeadline(blockage, verdict));
  const groups = [...Map.groupBy(others, ({ suspects, deliberate }) => `${deliberate} ${suspects}`).values()];
  const [worst] = groups.sort((a, b) => severityOf(b) - severityOf(a) || b.length - a.length);
  const first = worst?.find(({ certainty }) => certainty === 'likely') ?? worst?.[0];
  if (worst === undefined || first === undefined) return undefined;
  return {
    suspects: first.suspects,
    deliberate: first.deliberate,
    hosts: [...new Set(worst.map(({ host }) => host))],
    techniques: [...new Set([first, ...worst].flatMap(({ techniques }) => techniques))],
    alike: worst.every(({ techniques }) => techniques.join() === first.techniques.join()),
    first,
    all: worst,
  };
}

/**
 * What is stopped on purpose first, then what may be, then what the person can repair, then what passes by itself. Several
 * suspects come after `network` (9) alone; with the service among them, before `exit` (2) and `service` (1).
 */
function severityOf([blockage]: readonly Blockage[]): number {
  const [only, ...others] = blockage?.suspects ?? [];
  if (only === undefined) return 0;
  if (blockage?.deliberate === true) return only === 'network' && others.length === 0 ? 11 : 10;
  if (others.length === 0) return SEVERITY[only];
  return only === 'service' || others.includes('service') ? 3 : 8;
}
