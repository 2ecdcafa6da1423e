import { NODES, type OtherNode } from '../../components/explainer/drawing.ts';
import { WORDS } from '../../components/explainer/Glossary.tsx';
import type { DirectoryInUse } from '../../components/options/DirectoryOptions.tsx';
import { COUNTED } from '../../components/popup/evidence/GroupButton.tsx';
import { GROUPS } from '../../components/popup/evidence/groups.ts';
import type { Trouble } from '../../components/popup/Popup.tsx';
import { DATED } from '../../components/popup/verdict/UnknownDetail.tsx';
import type { WarningPart } from '../../components/popup/warning/WarningBody.tsx';
import { NAMED_FAILURES } from '../../components/text/finding-short.ts';
import { ADDRESS_KINDS } from '../../utils/model/address.ts';
import { CULPRITS, RUNG_REASONS, RUNG_STATES } from '../../utils/model/blockage.ts';
import { EFFECT_REASONS, OUTCOMES, SUBJECTS } from '../../utils/model/effect.ts';
import { RECIPIENTS, WHEN_ASKED } from '../../utils/model/endpoint.ts';
import { OBSERVERS, VIEWS } from '../../utils/model/exposure.ts';
import { FAILED_STEPS, FAILURES } from '../../utils/model/failure.ts';
import { CUTS, HIT_REASONS, ROUNDS, SHORT_SUBJECTS, STEPS } from '../../utils/model/forecast.ts';
import { PAGE_MARKS } from '../../utils/model/hints.ts';
import type { Route } from '../../utils/model/measurement.ts';
import { BASES, DOUBTS, NOT_ASKED } from '../../utils/model/observation.ts';
import { UNREADABLE } from '../../utils/model/reading.ts';
import { RENEWAL_OUTCOMES } from '../../utils/model/renewal.ts';
import { BLOCKERS } from '../../utils/model/scenario.ts';
import { SERVICES } from '../../utils/model/settings.ts';
import { TRANSPORTS } from '../../utils/model/situation.ts';
import { TECHNIQUES } from '../../utils/model/technique.ts';
import {
  CAVEATS,
  CERTAINTIES,
  type MixedKind,
  UNKNOWN_REASONS,
  type VerdictType,
} from '../../utils/model/verdict.ts';
import type { Elsewhere, ShownIn, WindowKind } from '../../utils/model/window.ts';

const KNOWN_VERDICTS = ['tor', 'not-tor', 'mixed'] as const satisfies readonly VerdictType[];
const VERDICTS = [...KNOWN_VERDICTS, 'unknown'] as const satisfies readonly VerdictType[];
const GRADED = KNOWN_VERDICTS.flatMap((type) =>
  CERTAINTIES.map((certainty) => `${type}-${certainty}` as const),
);
const MIXED = ['destination', 'onion-only'] as const satisfies readonly MixedKind['type'][];
const PLACES = ['private', 'container'] as const satisfies readonly ShownIn['kind'][];
const OTHER_NODES = [
  'entry-bridge',
  'onion',
  'authorities',
  'fallbacks',
  'torproject',
  'other-relays',
] as const satisfies readonly OtherNode[];

/** The members that the code says with `say.of(prefix, member)` or `say.richOf(prefix, member)`, by prefix. */
export const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  advice: CULPRITS,
  banner: CULPRITS,
  banner_part: ['advice', 'ladder'] satisfies WarningPart[],
  by: BLOCKERS,
  caveat: CAVEATS,
  change: GRADED,
  culprit: CULPRITS,
  cut: CUTS,
  directory: ['shipped', 'renewed'] satisfies DirectoryInUse['source'][],
  doubtful: DOUBTS,
  effect: EFFECT_REASONS,
  exit: BASES,
  failure: FAILURES,
  few_failure: NAMED_FAILURES,
  few_not_asked: NOT_ASKED,
  few_step: FAILED_STEPS,
  group: GROUPS.filter((group) => group !== 'controls'),
  group_one: COUNTED,
  hit: HIT_REASONS,
  holds_for: ['ordinary', 'private'] satisfies WindowKind[],
  how_sure: [...CERTAINTIES, 'open'],
  line: SHORT_SUBJECTS,
  mixed: MIXED.flatMap((kind) => CERTAINTIES.map((certainty) => `${kind}-${certainty}`)),
  mixed_family: CERTAINTIES,
  not_asked: NOT_ASKED,
  not_tor: CERTAINTIES,
  observer: OBSERVERS,
  other_window: ['can-check', 'cannot-check', 'container'] satisfies Elsewhere[],
  other_window_is: PLACES,
  other_window_report: PLACES,
  other_window_title: PLACES,
  outcome: OUTCOMES,
  outcomes: OUTCOMES,
  page: PAGE_MARKS,
  picture: [...Object.keys(NODES), ...OTHER_NODES],
  reason: RUNG_REASONS,
  recipient: RECIPIENTS,
  renewal: RENEWAL_OUTCOMES,
  resolves: ADDRESS_KINDS,
  round: ROUNDS,
  route: ['proxied', 'direct'] satisfies Route[],
  rung: RUNG_STATES,
  state: [...GRADED, 'unknown'],
  step: STEPS,
  subject: SUBJECTS,
  suspect: CULPRITS,
  technique: TECHNIQUES,
  tor: CERTAINTIES,
  transport: TRANSPORTS,
  trouble: ['stored-state-broken', 'report-not-stored', 'background-silent'] satisfies Trouble[],
  unknown: UNKNOWN_REASONS,
  unknown_why: UNKNOWN_REASONS,
  unknown_why_dated: DATED,
  unreadable: UNREADABLE,
  verdict: VERDICTS,
  view: VIEWS,
  when: WHEN_ASKED,
  without: SERVICES,
  word: WORDS,
  word_means: WORDS,
};
