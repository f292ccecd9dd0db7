import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** The service worker of the hosted edition: a reload works with the network cut, and an update waits for the user's word. */
export function offlineFiles(mode: string): Plugin[] {
  return VitePWA({
    disable: mode !== 'production',
    registerType: 'prompt',
    // Registered by the product (src/ui/offline.ts): the page's policy allows no inline script.
    injectRegister: null,
    manifest: {
      name: '筹资台账工作台',
      short_name: '筹资台账',
      lang: 'zh-CN',
      start_url: './',
      scope: './',
      display: 'standalone',
      theme_color: '#005a9c',
      background_color: '#ffffff',
      icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }],
    },
    workbox: {
      globPatterns: ['**/*.{js,css,html,svg,woff2}'],
      maximumFileSizeToCacheInBytes: 6_000_000,
      cleanupOutdatedCaches: true,
      inlineWorkboxRuntime: true,
      sourcemap: false,
    },
  });
}
