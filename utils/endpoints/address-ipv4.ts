import { addressEcho } from './address-echo.ts';

/** Asked by a literal IPv4 address: it needs no DNS, and shows the IPv4 address alone. */
export const addressIpv4 = addressEcho('address-ipv4', '1.1.1.1', 4);
