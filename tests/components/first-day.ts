import type { MayReadProps } from '../../components/MayRead.tsx'
import type { WelcomeProps } from '../../components/Welcome.tsx'
import type { OutletRow } from '../../components/welcome/OutletList.tsx'

/** Invented outlets of three countries, of which one may be read. */
export const OUTLETS: readonly OutletRow[] = [
  { name: 'Hafenkurier', sites: ['kurier.example'], country: 'DE', language: 'de', allowed: false },
  { name: 'Tageblatt der Küste', sites: ['tageblatt.example'], country: 'DE', language: 'de', allowed: false },
  {
    name: 'The Harbour Post',
    sites: ['post.example', 'post.example.org'],
    country: 'GB',
    language: 'en',
    allowed: true,
  },
  { name: 'The Strait Courier', sites: ['courier.example'], country: 'GB', language: 'en', allowed: false },
  { name: 'بريد الميناء', sites: ['barid.example'], country: 'EG', language: 'ar', allowed: false },
]

export const WELCOME: WelcomeProps = {
  outlets: OUTLETS.map((outlet) => ({ ...outlet, allowed: false })),
  access: [],
  shortcuts: [{ description: 'Go to the next mark', keys: 'Alt+Shift+J' }],
  onStep: () => {},
  onOpenCard: () => {},
  onAllow: async () => true,
  onAllowEverywhere: async () => true,
}

/** The states of the welcome page that are there from the start, by name. */
export const WELCOME_STATES: Readonly<Record<string, WelcomeProps>> = {
  'first day': WELCOME,
  'some sites': { ...WELCOME, outlets: OUTLETS, access: ['https://*.post.example/*', 'https://*.post.example.org/*'] },
  'every site': {
    ...WELCOME,
    outlets: OUTLETS.map((outlet) => ({ ...outlet, allowed: true })),
    access: ['http://*/*', 'https://*/*'],
    shortcuts: [],
  },
}

export const MAY_READ: MayReadProps = {
  access: ['https://*.news.example/*', 'http://post.example/*', 'https://post.example/*'],
  permissions: ['activeTab', 'scripting', 'storage'],
  rule: "default-src 'none'; script-src 'self'; connect-src 'self'",
  onRevoke: async () => {},
  onAskAgain: async () => true,
}

/** The states of the page "What it may read", by name. */
export const MAY_READ_STATES: Readonly<Record<string, MayReadProps>> = {
  'some sites': MAY_READ,
  'no site': { ...MAY_READ, access: [], permissions: ['storage', 'tabs'] },
  'every site': { ...MAY_READ, access: ['<all_urls>'] },
}
