/**
 * The statistic of a survey. In all of it: f of n relays are silent, g of m hosting controls are silent, p0 is the share of
 * relays that may be silent although nobody stops them (`null-share.ts`). Natural logarithms.
 *
 * **EC**: relays are silent more often than age, noise and *any* filtering of hosting networks explain. If this network stops
 * the share h of all hosts in such networks, Tor or not, a relay is silent with r(h) = h + (1 − h)·p0 at most. So
 *
 *     EC = [¼ Σ q^f (1−q)^(n−f), q ∈ {.5 .7 .9 .99}] · [⅓ Σ u^g (1−u)^(m−g), u ∈ {.02 .1 .3}]
 *          / max over h ∈ {0, .005 … 1} of [ρ^f (1−ρ)^(n−f) · h^g (1−h)^(m−g)],  ρ = min(f/n, r(h)),  0⁰ = 1
 *
 * The numerator is a fixed mixture, the denominator is never less than the true likelihood where nobody stops Tor: EC is at
 * most a non-negative martingale (mixture SPRT: Robbins 1970; universal inference: Wasserman, Ramdas, Balakrishnan 2020). By
 * Ville's inequality P(EC ≥ 1/α at any time) ≤ α, so one may look after every answer and stop at will.
 *
 * **E**, for a question where no filter of hosting networks comes in (the authorities), and beside EC for other ports and IPv6: mean over q > p0 of
 * (q/p0)^f ((1−q)/(1−p0))^(n−f).
 *
 * **EO**, against "80 % or more are stopped": mean over q ∈ {.02 .1 .3} of (q/.8)^f ((1−q)/.2)^(n−f).
 */
const BLOCKED = [0.5, 0.7, 0.9, 0.99];
const HOSTS = [0.02, 0.1, 0.3];
const OPEN = [0.02, 0.1, 0.3];
/** "As a whole": so many of the relays are stopped. */
const WHOLE = 0.8;
const STEPS = 200;

/**
 * @param beside other relays in the same networks, f of n silent: for relays on other ports or over IPv6, those on port 443. What stops
 * hosting networks stops them too, so where they answer it cannot be that. Where hosts are silent with h, they are with h at least and
 * r(h) at most; the numerator takes the mixture over {.02 .1 .3} for them, the denominator the likeliest share between the two.
 */
export function logEC(
  f: number,
  n: number,
  g: number,
  m: number,
  p0: number,
  beside: { readonly f: number; readonly n: number } = { f: 0, n: 0 },
): number {
  const numerator =
    logMean(BLOCKED.map((q) => logLikelihood(q, f, n))) +
    logMean(HOSTS.map((u) => logLikelihood(u, g, m))) +
    logMean(OPEN.map((u) => logLikelihood(u, beside.f, beside.n)));
  let denominator = Number.NEGATIVE_INFINITY;
  for (let step = 0; step <= STEPS; step++) {
    const h = step / STEPS;
    const r = h + (1 - h) * p0;
    const rho = Math.min(shareOf(f, n), r);
    const v = Math.min(Math.max(shareOf(beside.f, beside.n), h), r);
    const likelihood =
      logLikelihood(rho, f, n) + logLikelihood(h, g, m) + logLikelihood(v, beside.f, beside.n);
    denominator = Math.max(denominator, likelihood);
  }
  return numerator - denominator;
}

function shareOf(count: number, all: number): number {
  return all === 0 ? 0 : count / all;
}

export function logE(f: number, n: number, p0: number): number {
  const against = BLOCKED.filter((q) => q > p0);
  return logMean(against.map((q) => logLikelihood(q, f, n) - logLikelihood(p0, f, n)));
}

export function logEO(f: number, n: number): number {
  return logMean(OPEN.map((q) => logLikelihood(q, f, n) - logLikelihood(WHOLE, f, n)));
}

/** log of p^k (1−p)^(n−k), with 0⁰ = 1 */
function logLikelihood(p: number, k: number, n: number): number {
  return times(k, p) + times(n - k, 1 - p);
}

function times(count: number, p: number): number {
  return count === 0 ? 0 : count * Math.log(p);
}

/** log of the mean of numbers that are given as logarithms */
function logMean(logs: readonly number[]): number {
  const most = Math.max(...logs);
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0) / logs.length);
}
