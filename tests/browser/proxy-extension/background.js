// As FoxyProxy and VPN extensions do it in Firefox.
browser.proxy.onRequest.addListener(
  () => [{ type: 'socks', host: '127.0.0.1', port: 9050, proxyDNS: true }],
  { urls: ['<all_urls>'] },
);
