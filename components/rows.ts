import { familyOf } from '../utils/model/address.ts';
import type { EndpointId } from '../utils/model/endpoint.ts';
import type { Finding, Observation } from '../utils/model/observation.ts';
import type { Shape } from './shapes.ts';

/** One endpoint and all it says: one fact for each address it was asked about. */
export interface Row {
  readonly endpoint: EndpointId;
  readonly observations: readonly Observation[];
}

export interface Rows {
  readonly asked: readonly Row[];
  /** What a discreet check leaves out. */
  readonly unasked: readonly Row[];
  readonly controls: readonly Row[];
  /** What was looked at because something failed. */
  readonly looks: readonly Row[];
}

/** Observations by endpoint, in the order they come. */
export function rowsOf(observations: readonly Observation[]): Rows {
  const rows = [...Map.groupBy(observations, ({ endpoint }) => endpoint)].map(([endpoint, those]) => ({
    endpoint,
    observations: those,
  }));
  const others = rows.filter((row) => !isControl(row) && !isLook(row));
  return {
    asked: others.filter((row) => !isUnasked(row)),
    unasked: others.filter(isUnasked),
    controls: rows.filter(isControl),
    looks: rows.filter(isLook),
  };
}

const isLook = (row: Row) => row.observations.every(({ role }) => role === 'look');
const isControl = (row: Row) => row.observations.every(({ role }) => role === 'control');
const isUnasked = (row: Row) =>
  row.observations.every(({ finding }) => finding.type === 'not-asked' && finding.why === 'discreet');

const SHAPE: Record<Finding['type'], Shape> = {
  exit: 'tor',
  'onion-loaded': 'tor',
  'not-listed': 'not-tor',
  works: 'works',
  resolves: 'sees',
  reached: 'works',
  'local-tor': 'works',
  sees: 'sees',
  waiting: 'waiting',
  'no-answer': 'unknown',
  unreadable: 'unknown',
  'too-old': 'unknown',
  'not-covered': 'unknown',
  doubtful: 'unknown',
  'not-asked': 'not-asked',
};

/** The order in which a fact speaks for its whole row. */
const LOUDEST: readonly Shape[] = ['tor', 'not-tor', 'works', 'sees', 'waiting', 'unknown', 'not-asked'];

/** Among facts of one shape in this order, then IPv4 first: so one condition reads the same in every row. */
const TELLING: readonly Finding['type'][] = ['too-old', 'no-answer', 'unreadable', 'doubtful', 'not-covered'];

/** The one fact that stands for the row, or `mixed` where it says Tor of one address and not of another. */
export function gist(row: Row): { readonly shape: Shape; readonly finding: Finding | undefined } {
  const shapes = new Set(row.observations.map(({ finding }) => SHAPE[finding.type]));
  if (shapes.has('tor') && shapes.has('not-tor')) return { shape: 'mixed', finding: undefined };
  const shape = LOUDEST.find((candidate) => shapes.has(candidate)) ?? 'unknown';
  const [loudest] = row.observations
    .map(({ finding }) => finding)
    .filter(({ type }) => SHAPE[type] === shape)
    .sort((a, b) => TELLING.indexOf(a.type) - TELLING.indexOf(b.type) || sixth(a) - sixth(b));
  return { shape, finding: loudest };
}

const sixth = (finding: Finding) => ('address' in finding && familyOf(finding.address) === 6 ? 1 : 0);
