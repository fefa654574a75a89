import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'wxt'

/** The mode that tests and the demo build in: it alone may read pages of this machine without being asked. */
const DEMO_MODE = 'demo'

/**
 * The scripts in pages do without the polyfill (docs/decisions/0043-no-polyfill-in-pages.md): it would be loaded, compiled
 * and run in every page.
 */
const IN_PAGES = new Set(['reader', 'card', 'elements', 'frame-look'])
const BARE_BROWSER = fileURLToPath(new URL('platform/page-browser.ts', import.meta.url))

/** The browser itself keeps our pages and our background from every request but for files of the extension. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'"

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ mode, browser, command: doing }) => ({
    name: '__MSG_extensionName__',
    short_name: 'On the Record',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    action: { default_title: '__MSG_extensionName__' },
    commands: {
      'next-mention': command('__MSG_commandNextMention__', 'Alt+Shift+J'),
      'previous-mention': command('__MSG_commandPreviousMention__', 'Alt+Shift+K'),
      'open-card': command('__MSG_commandOpenCard__', 'Alt+Shift+O'),
      // Without keys of its own: Chromium takes four suggestions at most.
      'open-panel': { description: '__MSG_commandOpenPanel__' },
      'toggle-site': command('__MSG_commandToggleSite__', 'Alt+Shift+S'),
    },
    permissions: ['activeTab', 'scripting', 'storage'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // The development server speaks to our pages over a socket.
    ...(doing === 'build' ? { content_security_policy: { extension_pages: POLICY } } : {}),
    ...(mode === DEMO_MODE ? { host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'] } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'on-the-record@extensions.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '116' }),
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ name }) => IN_PAGES.has(name))) return
      config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, 'wxt/browser': BARE_BROWSER } }
    },
    'build:done': (wxt) => {
      const bundled = join(wxt.config.outDir, 'data')
      mkdirSync(bundled, { recursive: true })
      const files = readdirSync('data').filter((file) => file.endsWith('.json') && !file.endsWith('.schema.json'))
      for (const file of files) cpSync(join('data', file), join(bundled, file))
      writeFileSync(join(bundled, 'files.json'), JSON.stringify(files))
    },
  },
  vite: () => ({
    // Every browser that we support knows `modulepreload`; the stand-in for others would fetch.
    build: {
      modulePreload: { polyfill: false },
      // A script with one letter beyond ASCII takes two bytes a letter in every page that holds it.
      rolldownOptions: { output: { charset: 'ascii' } },
    },
    // Told, for a mode that is not called production is taken for development: paths of files would be in it.
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  }),
})

function command(description: string, keys: string) {
  return { description, suggested_key: { default: keys } }
}
