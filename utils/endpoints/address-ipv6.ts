import { addressEcho } from './address-echo.ts';

/** A literal IPv6 address: no DNS, and IPv6 judged by itself. */
export const addressIpv6 = addressEcho('address-ipv6', '[2606:4700:4700::1111]', 6);
