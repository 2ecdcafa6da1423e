import type { Technique } from '../../utils/model/blockage.ts';
import type { BrowserName } from '../browsers/find.ts';

/** What this browser cannot tell from what is played (BROWSERS, measured 2026-11): it may be named beside it, and nothing else. */
type Alike = Partial<Record<BrowserName, readonly Technique[]>>;
const CUT: Alike = { firefox: ['reset', 'closed', 'tls-broken'] };
const REFUSED: Alike = { firefox: ['refused', 'unreachable'] };
const WAIT: Alike = { chromium: ['silence', 'dns-nothing', 'dns-false-address'] };
const IMPOSTOR: Alike = { chromium: ['false-certificate', 'dns-false-address'] };

/** Condition of the demo world → what each browser cannot tell from it. */
export const ALIKE: Readonly<Record<string, Alike>> = {
  'check-blocked-false-address': IMPOSTOR,
  'certificate-wrong-name': IMPOSTOR,
  'intercepted-everything': { ...IMPOSTOR, firefox: ['false-certificate', 'dns-false-address'] },
  'check-blocked-silent': WAIT,
  'dns-silent': WAIT,
  'dns-private': WAIT,
  'address-dropped': WAIT,
  'silent-at-hello': WAIT,
  'silent-by-name': WAIT,
  'silent-at-request': WAIT,
  'address-refused': REFUSED,
  'address-unreachable': REFUSED,
  'host-down': REFUSED,
  'project-down': REFUSED,
  'check-blocked-reset': CUT,
  'reset-at-connect': CUT,
  'closed-at-connect': CUT,
  'reset-at-hello': CUT,
  'closed-at-hello': CUT,
  'reset-by-name': CUT,
  'closed-by-name': CUT,
  'reset-at-request': CUT,
  'closed-at-request': CUT,
  'exit-blocked': CUT,
  'several-operators': CUT,
  'controls-gone': CUT,
};
