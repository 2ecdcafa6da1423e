// As uBlock Origin's "prevent WebRTC from leaking local IP addresses" does: the setting stays with this extension.
const { privacy } = globalThis.browser ?? chrome;
privacy.network.webRTCIPHandlingPolicy.set({ value: 'default_public_interface_only' });
