import { type Key, useWords } from '../words.ts'

const NEVER: readonly Key[] = ['neverRight', 'neverSend', 'neverTyped', 'neverKeep', 'neverChange']

/** What the extension never does. */
export function Never() {
  const { t } = useWords()
  return (
    <section class="block" aria-labelledby="never">
      <h2 id="never">{t('neverTitle')}</h2>
      <ul class="never">
        {NEVER.map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
      </ul>
    </section>
  )
}
