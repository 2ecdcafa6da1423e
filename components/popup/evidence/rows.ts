import { familyOf } from '../../../utils/model/address.ts';
import type { EndpointId } from '../../../utils/model/endpoint.ts';
import type { Finding, Observation } from '../../../utils/model/observation.ts';
import type { ShapeName } from '../../shared/shapes.ts';

/** One endpoint with all its observations: one for each address it was asked about. */
export interface Row {
  readonly endpoint: EndpointId;
  readonly observations: readonly Observation[];
}

export interface Rows {
  readonly asked: readonly Row[];
  /** Endpoints that a discreet check leaves out. */
  readonly unasked: readonly Row[];
  readonly controls: readonly Row[];
  /** Requests that were sent because another failed. */
  readonly secondLooks: readonly Row[];
}

/** Observations by endpoint, in the order they come. */
export function groupRows(observations: readonly Observation[]): Rows {
  const rows = [...Map.groupBy(observations, ({ endpoint }) => endpoint)].map(([endpoint, those]) => ({
    endpoint,
    observations: those,
  }));
  const others = rows.filter((row) => !isControl(row) && !isSecondLook(row));
  return {
    asked: others.filter((row) => !isUnasked(row)),
    unasked: others.filter(isUnasked),
    controls: rows.filter(isControl),
    secondLooks: rows.filter(isSecondLook),
  };
}

export const isSecondLook = (row: Row) => row.observations.every(({ role }) => role === 'look');
export const isControl = (row: Row) => row.observations.every(({ role }) => role === 'control');
const isUnasked = (row: Row) =>
  row.observations.every(({ finding }) => finding.type === 'not-asked' && finding.why === 'discreet');

const FINDING_SHAPE: Record<Finding['type'], ShapeName> = {
  exit: 'tor',
  'onion-loaded': 'tor',
  'onion-proved': 'tor',
  'not-listed': 'not-tor',
  works: 'works',
  resolves: 'sees',
  'server-present': 'works',
  'local-tor': 'works',
  sees: 'sees',
  waiting: 'waiting',
  'no-answer': 'unknown',
  unreadable: 'unknown',
  'too-old': 'unknown',
  'not-covered': 'unknown',
  doubtful: 'unknown',
  'not-asked': 'not-asked',
  'told-whole-device': 'not-asked',
};

/** A row has the first of these shapes that one of its findings has. */
const SHAPE_PRIORITY: readonly ShapeName[] = [
  'tor',
  'not-tor',
  'works',
  'sees',
  'waiting',
  'unknown',
  'not-asked',
];

/**
 * Among findings of one shape: any other type first, then these in order, then IPv4 before IPv6. So one condition
 * reads the same in every row.
 */
const FINDING_PRIORITY: readonly Finding['type'][] = [
  'too-old',
  'no-answer',
  'unreadable',
  'doubtful',
  'not-covered',
];

/** The finding that represents the row; none, and `mixed`, where one address is a Tor exit and another is not. */
export function summaryOf(row: Row): { readonly shape: ShapeName; readonly finding: Finding | undefined } {
  const shapes = new Set(row.observations.map(({ finding }) => FINDING_SHAPE[finding.type]));
  if (shapes.has('tor') && shapes.has('not-tor')) return { shape: 'mixed', finding: undefined };
  const shape = SHAPE_PRIORITY.find((candidate) => shapes.has(candidate)) ?? 'unknown';
  const [first] = row.observations
    .map(({ finding }) => finding)
    .filter(({ type }) => FINDING_SHAPE[type] === shape)
    .sort(
      (a, b) =>
        FINDING_PRIORITY.indexOf(a.type) - FINDING_PRIORITY.indexOf(b.type) || ipv6Rank(a) - ipv6Rank(b),
    );
  return { shape, finding: first };
}

const ipv6Rank = (finding: Finding) => ('address' in finding && familyOf(finding.address) === 6 ? 1 : 0);
