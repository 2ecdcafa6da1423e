import { addressEcho } from './address-echo.ts';

/** Asked by a literal IPv6 address: it needs no DNS, and shows the IPv6 address alone. */
export const addressIpv6 = addressEcho('address-ipv6', '[2606:4700:4700::1111]', 6);
