import { startLab } from '../../scripts/lab/lab.ts';
import { type Unit, unitsCalled } from '../../scripts/lab/units.ts';

function wanted(): Unit {
  const [unit] = unitsCalled(process.env.EXPOSURE_LAB ?? '');
  if (unit === undefined) throw new Error('Started by scripts/lab-tests.ts only.');
  return unit;
}

/** What is to be tested; `scripts/lab-tests.ts` says so. */
export const unit = wanted();

/** ms since the epoch */
export const begun = Date.now();
/** One lab for all. */
export const lab = await startLab();
/** ms from nothing to a healthy lab; the namespaces, made before, took less than half a second (2026-11). */
export const started = Date.now() - begun;

export const { caPem } = lab.trust;
