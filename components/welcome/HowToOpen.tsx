import { useWords } from '../words.ts'
import { Sign } from './Sign.tsx'

/** Where the button of the extension is. */
export function HowToOpen() {
  const { t } = useWords()
  return (
    <section class="block" aria-labelledby="how-to-open">
      <h2 id="how-to-open">{t('openTitle')}</h2>
      <p class="with-sign">
        <Sign />
        <span>{t('openMeaning')}</span>
      </p>
    </section>
  )
}
