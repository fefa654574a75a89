import type { Ref } from 'preact'
import { SAMPLE_PLACES } from '../sample-places.ts'
import { useWords } from '../words.ts'

/**
 * An invented article to try the extension on. It is plain text: the marks are painted over it by whoever wires the
 * page, as over any page.
 */
export function SampleArticle(props: {
  article?: Ref<HTMLElement> | undefined
  onStep(by: 1 | -1): void
  onOpenCard(): void
}) {
  const { t, rich } = useWords()
  const [first, claim, second, again, likely] = SAMPLE_PLACES.map(({ words }) => t(words))
  return (
    <section class="block" aria-labelledby="try">
      <h2 id="try">{t('tryTitle')}</h2>
      <p class="quiet">{t('tryMeaning')}</p>
      <article class="sample" ref={props.article ?? null} aria-label={t('sampleLabel')}>
        <h3>{t('sampleHeadline')}</h3>
        <p>{rich('sampleFirst', first, claim, second)}</p>
        <p>{rich('sampleSecond', again, likely)}</p>
      </article>
      <div class="row">
        <button type="button" class="button" onClick={() => props.onStep(-1)}>
          {t('previousMark')}
        </button>
        <button type="button" class="button" onClick={() => props.onStep(1)}>
          {t('nextMark')}
        </button>
        <button type="button" class="button" onClick={props.onOpenCard}>
          {t('openCard')}
        </button>
      </div>
      <ul class="legend">
        <li>
          <mark class="both allegation">{t('allegation')}</mark> {t('legendAllegation')}
        </li>
        <li>
          <mark class="both likely">{t('likelyAllegation')}</mark> {t('legendLikely')}
        </li>
        <li>
          <mark class="both actor">{t('actor')}</mark> {t('legendActor')}
        </li>
        <li>
          <mark class="current">{t('currentMark')}</mark> {t('legendCurrent')}
        </li>
      </ul>
      <p class="quiet">{t('sampleNote')}</p>
    </section>
  )
}
