import { addressEcho } from './address-echo.ts';

/** The same by name: the family the browser prefers, and whether names work. */
export const addressName = addressEcho('address-name', 'www.cloudflare.com');
