import { addressEcho } from './address-echo.ts';

/** A literal IPv4 address: no DNS, and IPv4 judged by itself. */
export const addressIpv4 = addressEcho('address-ipv4', '1.1.1.1', 4);
