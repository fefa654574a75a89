import { useState } from 'preact/hooks'
import { hostsOf } from './access/hosts-of.ts'
import { Network } from './access/Network.tsx'
import { Permissions } from './access/Permissions.tsx'
import { OwnPageLink } from './OwnPageLink.tsx'
import { SiteRow } from './options/SiteRow.tsx'
import { UndoBar } from './options/UndoBar.tsx'
import { useWords } from './words.ts'

export type MayReadProps = {
  /** What may be read without a click, as match patterns. Absent while the browser is asked. */
  access?: readonly string[]
  /** Names of the browser's permissions besides sites. */
  permissions: readonly string[]
  /** The content security policy of the extension's manifest, where it has one. */
  rule?: string
  onRevoke(patterns: readonly string[]): Promise<void>
  /** Asks the browser for these again, straight from the click; whether they were given. */
  onAskAgain(patterns: readonly string[]): Promise<boolean>
}

/** What the extension may read at this moment, as the browser has it, each to be taken back; and what it ever requested. */
export function MayRead(props: MayReadProps) {
  const { t, direction, locale } = useWords()
  const [removed, setRemoved] = useState<{ title: string; undo(): Promise<void> }>()

  async function revoke(host: string, patterns: readonly string[]): Promise<void> {
    await props.onRevoke(patterns)
    setRemoved({
      title: host,
      async undo() {
        if (!(await props.onAskAgain(patterns))) throw new Error(t('accessRefusedAgain'))
      },
    })
  }

  return (
    <main class="surface options welcome" dir={direction} lang={locale}>
      <header class="masthead">
        <h1>{t('mayReadTitle')}</h1>
        <p class="lead">{t('mayReadMeaning')}</p>
      </header>
      <section class="block" aria-labelledby="without-click">
        <h2 id="without-click">{t('accessTitle')}</h2>
        {props.access?.length === 0 && <p class="empty">{t('nowNowhere')}</p>}
        <ul class="sites">
          {[...hostsOf(props.access ?? [])].map(([host, patterns]) => {
            const name = host ?? t('everySite')
            return (
              <SiteRow
                key={host}
                name={name}
                act={t('revoke')}
                label={t('revokeFor', name)}
                onAct={() => revoke(name, patterns)}
              />
            )
          })}
        </ul>
        <UndoBar removed={removed} says="accessTakenBack" onDone={() => setRemoved(undefined)} />
        <p class="quiet besides">{t('mayReadBesides')}</p>
      </section>
      <Permissions names={props.permissions} />
      <Network rule={props.rule} />
      <p class="ways">
        <OwnPageLink page="welcome" /> <OwnPageLink page="options" />
      </p>
    </main>
  )
}
