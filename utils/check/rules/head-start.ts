import { areDone, type Check, type Rule } from '../check.ts';
import type { Step } from '../step.ts';

/** ms */
export const HEAD_START_MS = 30;

const STEP: Step = { type: 'head-start' };

/**
 * What the verdict rests on goes first: echoes, lists and Tor's own hosts. The controls only weigh what these say, and they
 * are most of the requests of a check. Begun all at once, a dozen handshakes share the processor and a thin line with the
 * one that everybody waits for: its answer then came 20 to 40 ms later (Chromium 156 on two cores, measured 2026-11).
 */
export const headStart: Rule = () => [STEP];

export function isHeadStartOver(check: Check): boolean {
  return areDone(check, [STEP]);
}
