// As VPN extensions do it in Chromium that are allowed in incognito windows.
chrome.proxy.settings.set({
  scope: 'incognito_persistent',
  value: {
    mode: 'fixed_servers',
    rules: { singleProxy: { scheme: 'socks5', host: '127.0.0.1', port: 9050 } },
  },
});
