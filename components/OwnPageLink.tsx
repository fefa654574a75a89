import { type Key, useWords } from './words.ts'

const PAGES = {
  welcome: { address: '/welcome.html', name: 'welcomePage' },
  'may-read': { address: '/may-read.html', name: 'mayReadTitle' },
  options: { address: '/options.html', name: 'openOptions' },
} as const satisfies Record<string, { address: string; name: Key }>

/** A link to another page of the extension; in a tab of its own from where there is no way back (the popup). */
export function OwnPageLink({ page, inTab = false }: { page: keyof typeof PAGES; inTab?: boolean }) {
  const { t } = useWords()
  const { address, name } = PAGES[page]
  return (
    <a href={address} {...(inTab ? { target: '_blank', rel: 'noopener' } : {})}>
      {t(name)}
    </a>
  )
}
