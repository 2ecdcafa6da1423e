import { observe } from '../../../utils/judge/observe.ts';
import type { Address } from '../../../utils/model/address.ts';
import type { Hints } from '../../../utils/model/hints.ts';
import type { Answer } from '../../../utils/model/measurement.ts';
import type { Reading } from '../../../utils/model/reading.ts';
import { endpoint } from '../check/rules/fixture.ts';
import { answered } from '../check/simulate.ts';

/** The row of one answer of an endpoint. */
export const row = (id: string, answer: Answer, reading?: Reading, about?: Address) =>
  observe(
    endpoint(id),
    { endpoint: id, at: 5, elapsed: 7, answer, ...(about === undefined ? {} : { about }) },
    reading,
  );
export const good = (hints: Hints = {}) => answered(200, '', '', hints);
export const found = (id: string, reading: Reading, about?: Address, hints?: Hints) =>
  row(id, good(hints), reading, about).finding;
