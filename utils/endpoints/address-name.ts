import { addressEcho } from './address-echo.ts';

/** Asked by name: it shows which address family the browser prefers, and whether names resolve. */
export const addressName = addressEcho('address-name', 'www.cloudflare.com');
