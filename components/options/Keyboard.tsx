import { Told } from '../Told.tsx'
import { useWords } from '../words.ts'

/** A command and its key as the browser writes it; '' where it has none. */
export type KeyRow = { description: string; keys: string }

/** The keys of the extension and where to change them. None: nothing. */
export function Keyboard({ shortcuts }: { shortcuts: readonly KeyRow[] }) {
  const { t } = useWords()
  if (shortcuts.length === 0) return null
  return (
    <section class="block" aria-labelledby="keyboard">
      <h2 id="keyboard">{t('keyboardTitle')}</h2>
      <ul class="keys">
        {shortcuts.map(({ description, keys }) => (
          <li key={description}>
            <span>
              <Told text={description} />
            </span>
            {keys === '' ? <span class="quiet">{t('noKey')}</span> : <kbd dir="ltr">{keys}</kbd>}
          </li>
        ))}
      </ul>
      <p class="quiet">{t('keyboardMeaning')}</p>
    </section>
  )
}
