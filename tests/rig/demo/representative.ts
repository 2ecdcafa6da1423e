/** Ten conditions that together show every verdict and the main ways to be blocked; `npm start` runs them in 90 s. */
export const REPRESENTATIVE: readonly string[] = [
  'tor-ipv4',
  'direct',
  'mixed',
  'onion-only',
  'check-blocked-dns',
  'check-blocked-reset',
  'silent-by-name',
  'intercepted',
  'portal',
  'offline',
];
