/** Stands for the name of an authority that is not on the list. */
const NOT_TOLD = '[not told]';

/**
 * The fixed part of the names that products give to their own authorities, from general knowledge, not measured: where
 * a product uses another name, it is not told. Whatever stands around the fixed part is dropped: people, computers, serial numbers and companies are named there ("Charles Proxy CA (1 May 2026,
 * anns-mac)", "mkcert ann@anns-mac", "FG100E4Q16000000").
 */
const PRODUCTS: readonly (readonly [RegExp, string])[] = [
  [/^Avast (?:Web\/Mail Shield|trusted CA|untrusted CA)/i, 'Avast'],
  [/^AVG (?:Web\/Mail Shield|Technologies)/i, 'AVG'],
  [/^Norton Web\/Mail Shield/i, 'Norton'],
  [/^Kaspersky (?:Anti-Virus Personal|Web Anti-Virus|Endpoint Security)/i, 'Kaspersky'],
  [/^Bitdefender (?:CA|Personal CA)\b/i, 'Bitdefender'],
  [/^ESET SSL Filter CA\b/i, 'ESET'],
  [/^Dr\.?Web\b.*\bCA\b/i, 'Dr.Web'],
  [/^AdGuard (?:Personal )?CA\b/i, 'AdGuard'],
  [/^(?:Fortinet CA|FortiGate CA|Fortinet_CA_SSL)\b/i, 'Fortinet'],
  [/^Zscaler (?:Intermediate )?Root CA\b/i, 'Zscaler'],
  [/^Cisco Umbrella (?:Primary|Secondary|Root)\b/i, 'Cisco Umbrella'],
  [/^Sophos (?:SSL|Web|Certificate|SSL Inspection) ?(?:CA|Appliance|Authority)\b/i, 'Sophos'],
  [/^Gateway CA - Cloudflare Managed\b/i, 'Cloudflare Gateway'],
  [/^Charles Proxy (?:CA|SSL|Custom)\b/i, 'Charles Proxy CA'],
  [/^mitmproxy$/i, 'mitmproxy'],
  [/^DO_NOT_TRUST_FiddlerRoot\b/i, 'Fiddler'],
  [/^PortSwigger CA$/i, 'Burp Suite'],
  [/^OWASP Zed Attack Proxy Root CA\b/i, 'ZAP'],
  [/^mkcert\b/i, 'mkcert'],
];

/** The product whose authority has this name, or that the name is not told: it may be an employer's or a person's. */
export function productOf(authority: string): string {
  return PRODUCTS.find(([name]) => name.test(authority))?.[1] ?? NOT_TOLD;
}
