import { useWords } from '../words.ts'

/**
 * What went over the network: nothing, and what holds the extension to that. `rule` is the content security policy of
 * its manifest; absent where the build has none, and then nothing is promised of it.
 */
export function Network({ rule }: { rule: string | undefined }) {
  const { t } = useWords()
  return (
    <section class="block" aria-labelledby="network">
      <h2 id="network">{t('networkTitle')}</h2>
      <p>{t('networkNone')}</p>
      <p class="quiet">{t('networkSources')}</p>
      {rule !== undefined && (
        <>
          <p>{t('networkRule')}</p>
          <p>
            <code dir="ltr">{rule}</code>
          </p>
        </>
      )}
    </section>
  )
}
