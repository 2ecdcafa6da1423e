import { CURVES } from '../../components/explainer/age-curve.ts';
import { NODES, type OtherNode } from '../../components/explainer/drawing.ts';
import { WORDS } from '../../components/explainer/Glossary.tsx';
import type { DirectoryInUse } from '../../components/options/DirectoryOptions.tsx';
import { COUNTED } from '../../components/popup/evidence/GroupButton.tsx';
import { GROUPS } from '../../components/popup/evidence/groups.ts';
import { HOPS, PROVIDER_SEES } from '../../components/popup/PathNow.tsx';
import type { Trouble } from '../../components/popup/Popup.tsx';
import { DATED } from '../../components/popup/verdict/UnknownDetail.tsx';
import type { WarningPart } from '../../components/popup/warning/WarningBody.tsx';
import { GATES } from '../../components/survey/gate.ts';
import { KINDS } from '../../components/survey/groups.ts';
import { NAMED_FAILURES } from '../../components/text/finding-short.ts';
import { TOLD_SURVEYS } from '../../components/ways/WaysPage.tsx';
import { ADDRESS_KINDS } from '../../utils/model/address.ts';
import { CULPRITS, RUNG_REASONS, RUNG_STATES } from '../../utils/model/blockage.ts';
import { BRIDGE_FAULTS, BRIDGE_KINDS, BRIDGE_NOTES } from '../../utils/model/bridge-line.ts';
import { EFFECT_REASONS, OUTCOMES, SUBJECTS } from '../../utils/model/effect.ts';
import { RECIPIENTS, WHEN_ASKED } from '../../utils/model/endpoint.ts';
import { ASKED, ASKED_SEE, SEEN, SIGHTS, WATCHED, WATCHERS } from '../../utils/model/exposure.ts';
import { FAILED_STEPS, FAILURES } from '../../utils/model/failure.ts';
import { CUTS, HIT_REASONS, ROUNDS, SHORT_SUBJECTS, STEPS } from '../../utils/model/forecast.ts';
import { PAGE_MARKS } from '../../utils/model/hints.ts';
import type { Route } from '../../utils/model/measurement.ts';
import { BASES, DOUBTS, NOT_ASKED } from '../../utils/model/observation.ts';
import { UNREADABLE } from '../../utils/model/reading.ts';
import { RENEWAL_OUTCOMES } from '../../utils/model/renewal.ts';
import { BLOCKERS } from '../../utils/model/scenario.ts';
import { LANGUAGES, SERVICES, THEMES } from '../../utils/model/settings.ts';
import { TRANSPORTS } from '../../utils/model/situation.ts';
import {
  CANNOT_TELL,
  SURVEY_CONCLUSIONS,
  SURVEY_GROUPS,
  SURVEY_PATTERNS,
  SURVEY_SIZES,
} from '../../utils/model/survey.ts';
import { SURVEY_STAGES } from '../../utils/model/survey-plan.ts';
import { TAB_ROUTES } from '../../utils/model/tab-route.ts';
import { TECHNIQUES } from '../../utils/model/technique.ts';
import { LOG_CONCLUSIONS, LOG_STAGES, LOG_STEPS, LOG_TARGETS, LOG_WAYS } from '../../utils/model/torlog.ts';
import {
  CAVEATS,
  CERTAINTIES,
  type MixedKind,
  UNKNOWN_REASONS,
  type VerdictType,
} from '../../utils/model/verdict.ts';
import {
  BRIDGE_REACHED,
  BUILT_IN_TRIES,
  HOST_REACHED,
  NAT_KINDS,
  NOT_TRIED,
  TRY_GATES,
} from '../../utils/model/way-try.ts';
import { ASKING, SET_UP_WAYS, WAY_PROGRAMS, WAY_REASONS, WAY_SPEEDS, WAYS } from '../../utils/model/ways.ts';
import {
  CONTROL_LEVELS,
  HOLDERS,
  SETTING_TROUBLES,
  WEBRTC_EXPOSURES,
  type WebRtcExposure,
} from '../../utils/model/webrtc.ts';
import type { Elsewhere, ShownIn, WindowKind } from '../../utils/model/window.ts';

const KNOWN_VERDICTS = ['tor', 'not-tor', 'mixed'] as const satisfies readonly VerdictType[];
const VERDICTS = [...KNOWN_VERDICTS, 'unknown'] as const satisfies readonly VerdictType[];
const GRADED = KNOWN_VERDICTS.flatMap((type) =>
  CERTAINTIES.map((certainty) => `${type}-${certainty}` as const),
);
const MIXED = ['destination', 'onion-only'] as const satisfies readonly MixedKind['type'][];
const PLACES = ['private', 'container'] as const satisfies readonly ShownIn['kind'][];
/** Conclusions of a survey that claims something. */
const FOUND = SURVEY_CONCLUSIONS.filter((conclusion) => conclusion !== 'cannot-tell');
const OTHER_NODES = [
  'entry-bridge',
  'onion',
  'authorities',
  'fallbacks',
  'torproject',
  'other-relays',
] as const satisfies readonly OtherNode[];

const UNSEEN = ['no-webrtc', 'silent'] as const satisfies readonly WebRtcExposure['type'][];
const NO_REASON: readonly WebRtcExposure['type'][] = [...UNSEEN, 'held-back'];

/** The members that the code says with `say.of(prefix, member)` or `say.richOf(prefix, member)`, by prefix. */
export const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  ages: CURVES,
  language: LANGUAGES,
  theme: THEMES,
  advice: CULPRITS,
  asking: [...ASKING.safer, ...ASKING.less],
  banner: CULPRITS,
  banner_part: ['advice', 'ladder'] satisfies WarningPart[],
  bridge_about: BRIDGE_KINDS,
  bridge_fault: BRIDGE_FAULTS,
  bridge_kind: BRIDGE_KINDS,
  bridge_note: BRIDGE_NOTES,
  by: BLOCKERS,
  caveat: CAVEATS,
  change: GRADED,
  culprit: CULPRITS,
  control: CONTROL_LEVELS,
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
  hop: HOPS,
  provider_sees: PROVIDER_SEES,
  holds_for: ['ordinary', 'private'] satisfies WindowKind[],
  how_sure: [...CERTAINTIES, 'open'],
  line: SHORT_SUBJECTS,
  log_says: LOG_CONCLUSIONS,
  log_stage: LOG_STAGES,
  log_step: LOG_STEPS,
  log_target: LOG_TARGETS,
  log_way: LOG_WAYS,
  log_why: LOG_CONCLUSIONS,
  mixed: MIXED.flatMap((kind) => CERTAINTIES.map((certainty) => `${kind}-${certainty}`)),
  mixed_family: CERTAINTIES,
  not_asked: NOT_ASKED,
  not_tor: CERTAINTIES,
  observer: [...WATCHERS, ...ASKED],
  other_window: ['can-check', 'cannot-check', 'container'] satisfies Elsewhere[],
  other_window_is: PLACES,
  other_window_report: PLACES,
  other_window_title: PLACES,
  outcome: OUTCOMES,
  outcome_if: OUTCOMES,
  outcomes: OUTCOMES,
  page: PAGE_MARKS,
  picture: [...Object.keys(NODES), ...OTHER_NODES, 'dns', 'both-ends'],
  reason: RUNG_REASONS,
  recipient: RECIPIENTS,
  renewal: RENEWAL_OUTCOMES,
  resolves: ADDRESS_KINDS,
  round: ROUNDS,
  route: ['proxied', 'direct'] satisfies Route[],
  rung: RUNG_STATES,
  seen: SEEN,
  sight: SIGHTS,
  state: [...GRADED, 'unknown'],
  step: STEPS,
  subject: SUBJECTS,
  suspect: CULPRITS,
  tab_is: TAB_ROUTES,
  tab_why: TAB_ROUTES,
  explainer_measured: FOUND,
  survey_asked: FOUND,
  survey_cannot_tell: CANNOT_TELL,
  survey_gate: GATES,
  survey_gate_why: GATES.filter((gate) => !['ready', 'unknown'].includes(gate)),
  survey_group: SURVEY_GROUPS,
  survey_kind: KINDS.map((kind) => (kind === 'leftOut' ? 'left-out' : kind)),
  survey_pattern: SURVEY_PATTERNS,
  survey_says: SURVEY_CONCLUSIONS,
  survey_size: SURVEY_SIZES,
  survey_size_hint: SURVEY_SIZES,
  survey_stage: SURVEY_STAGES,
  survey_why: FOUND,
  technique: TECHNIQUES,
  tor: CERTAINTIES,
  transport: TRANSPORTS,
  trouble: ['stored-state-broken', 'report-not-stored', 'background-silent'] satisfies Trouble[],
  try_bridge: BRIDGE_REACHED,
  try_gate: TRY_GATES,
  try_host: HOST_REACHED,
  try_nat: NAT_KINDS,
  try_none: NOT_TRIED,
  try_not_shown: BUILT_IN_TRIES,
  unknown: UNKNOWN_REASONS,
  unknown_why: UNKNOWN_REASONS,
  unknown_why_dated: DATED,
  unreadable: UNREADABLE,
  verdict: VERDICTS,
  view: [...WATCHED, ...ASKED_SEE],
  way_android: SET_UP_WAYS,
  way_browser: SET_UP_WAYS,
  way_name: [...WAYS, ...BUILT_IN_TRIES],
  way_orbot: SET_UP_WAYS,
  way_program: WAY_PROGRAMS,
  way_speed: WAY_SPEEDS,
  way_why: WAY_REASONS,
  ways_known: TOLD_SURVEYS,
  webrtc_held_by: HOLDERS,
  webrtc_is: WEBRTC_EXPOSURES,
  webrtc_nothing: UNSEEN,
  webrtc_trouble: SETTING_TROUBLES,
  webrtc_why: WEBRTC_EXPOSURES.filter((type) => !NO_REASON.includes(type)),
  when: WHEN_ASKED,
  without: SERVICES,
  word: WORDS,
  word_means: WORDS,
};
