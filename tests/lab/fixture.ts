import { startLab } from '../../scripts/lab/lab.ts';

/** Which parts are wanted; `scripts/lab-tests.ts` says so. */
const WANTED = (process.env.EXPOSURE_LAB ?? '').split(' ');
export const isWanted = (part: string): boolean => WANTED.includes(part);

const begun = Date.now();
/** One lab for all. */
export const lab = await startLab();
/** ms from nothing to a healthy lab; the namespaces, made before, took less than half a second (2026-11). */
export const started = Date.now() - begun;

export const { caPem } = lab.trust;
