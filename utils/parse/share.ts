import * as v from 'valibot';

/** From 0 to 1. */
export const Share = v.pipe(
  v.number(),
  v.check((share) => share >= 0 && share <= 1),
);
