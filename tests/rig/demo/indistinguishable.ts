import type { Technique } from '../../../utils/model/technique.ts';
import type { BrowserName } from '../browsers/find.ts';

/** Techniques that the browser cannot distinguish from the one in use (measured 2026-11); the popup may name only these beside it. */
type Indistinguishable = Partial<Record<BrowserName, readonly Technique[]>>;
const CUT: Indistinguishable = { firefox: ['reset', 'fin', 'tls-broken'] };
const REFUSED: Indistinguishable = { firefox: ['refused', 'unreachable'] };
const WAIT: Indistinguishable = { chromium: ['timeout', 'dns-no-answer', 'dns-false-answer'] };
const IMPOSTOR: Indistinguishable = { chromium: ['false-certificate', 'dns-false-answer'] };

/** Condition → the techniques that each browser cannot distinguish there. */
export const INDISTINGUISHABLE: Readonly<Record<string, Indistinguishable>> = {
  'check-blocked-false-address': IMPOSTOR,
  'certificate-wrong-name': IMPOSTOR,
  'intercepted-everything': { ...IMPOSTOR, firefox: ['false-certificate', 'dns-false-answer'] },
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
