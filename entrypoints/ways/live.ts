import type { Askable, Tries } from '../../components/ways/tries.ts';
import { loadRelayLookUp } from '../../utils/browser/directory.ts';
import { loadSurvey } from '../../utils/browser/survey-stored.ts';
import type { Address } from '../../utils/model/address.ts';
import type { BridgeLine, BridgeReading } from '../../utils/model/bridge-line.ts';
import type { Report } from '../../utils/model/report.ts';
import type { SurveyConclusion } from '../../utils/model/survey.ts';
import { DAY_MS } from '../../utils/model/time.ts';
import { FRONTS, STUN_SERVERS } from '../../utils/ways/built-in.ts';
import { readBridges } from '../../utils/ways/read-bridges.ts';
import { tryGateOf } from '../../utils/ways/try-gate.ts';
import { MOST_TRIED, type TryTarget, tryTargetOf } from '../../utils/ways/try-target.ts';
import { tryBuiltIn, tryTargets } from './tries.ts';

/** What a survey of the last day found; `undefined`: none was made, or it cannot be read. */
export async function recentSurvey(): Promise<SurveyConclusion['type'] | undefined> {
  const survey = await loadSurvey().catch(() => undefined);
  return survey !== undefined && Date.now() - survey.finishedAt < DAY_MS ? survey.conclusion.type : undefined;
}

/** A reader of bridge lines that knows the public relays, where the relay directory can be loaded. */
export async function bridgeReader(): Promise<(text: string) => BridgeReading> {
  const relays = await loadRelayLookUp();
  const isRelay = (address: Address) => (relays?.find(address) ?? []).length > 0;
  return (text) => readBridges(text, isRelay);
}

/** What this page can try, with the verdict of the last check. */
export function triesFor(report: Report | undefined): Tries {
  return {
    gate: tryGateOf(report, Date.now()),
    stun: STUN_SERVERS,
    fronts: FRONTS,
    askable,
    builtIn: tryBuiltIn,
    lines: (lines, signal, onTried) => {
      const asked = askedOf(lines);
      return tryTargets(
        asked.map(({ target }) => target),
        signal,
        (index, tried) => onTried(asked[index]?.number ?? 0, tried),
      );
    },
  };
}

function askable(lines: readonly BridgeLine[]): Askable {
  const asked = askedOf(lines).map(({ number }) => number);
  const others = lines.filter(({ number }) => !asked.includes(number));
  return {
    numbers: asked,
    not: new Map(
      others.map((line) => {
        const target = tryTargetOf(line);
        return [line.number, target.type === 'none' ? target : { type: 'none', why: 'too-many' }];
      }),
    ),
  };
}

function askedOf(lines: readonly BridgeLine[]) {
  return lines
    .map((line) => ({ number: line.number, target: tryTargetOf(line) }))
    .filter(
      (one): one is { number: number; target: Exclude<TryTarget, { type: 'none' }> } =>
        one.target.type !== 'none',
    )
    .slice(0, MOST_TRIED);
}
