import { Told } from '../Told.tsx'
import { type Key, useWords } from '../words.ts'

const MEANINGS: Readonly<Record<string, Key>> = {
  activeTab: 'permissionActiveTab',
  scripting: 'permissionScripting',
  sidePanel: 'permissionSidePanel',
  storage: 'permissionStorage',
}

/** What the browser allows the extension besides sites. One that has no words here is told by its name. */
export function Permissions({ names }: { names: readonly string[] }) {
  const { t, rich } = useWords()
  return (
    <section class="block" aria-labelledby="permissions">
      <h2 id="permissions">{t('permissionsTitle')}</h2>
      <ul class="never">
        {names.map((name) => {
          const meaning = Object.hasOwn(MEANINGS, name) ? MEANINGS[name] : undefined
          return (
            <li key={name}>{meaning === undefined ? rich('permissionOther', <Told text={name} />) : t(meaning)}</li>
          )
        })}
      </ul>
    </section>
  )
}
