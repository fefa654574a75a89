import { OwnPageLink } from '../OwnPageLink.tsx'
import { Told } from '../Told.tsx'
import { type Key, useWords } from '../words.ts'
import type { DatasetSwitch } from './DatasetSwitches.tsx'

/** Why there is nothing to list. */
export type NoticeView =
  /** The reader has not yet let the extension read here. */
  | { name: 'no-access' }
  /** The browser hides from a side panel which page this is, until the reader lets the extension read it. */
  | { name: 'not-asked' }
  /** No extension can read it (`browser`), or there is no text in it (`document`: an image, a PDF, raw data). */
  | { name: 'unreadable'; why: 'browser' | 'document' }
  | { name: 'reading' }
  | { name: 'nothing' }
  /** Nothing is read on the site (`site`), or in this page until it is loaded again (`page`). */
  | { name: 'off'; where: 'site' | 'page' }
  /** It is no news article by the rule, and nobody asked for it. */
  | { name: 'passed-over'; reason: 'root' | 'other-type' | 'other-address' | 'no-claim' | 'few-signs' | 'little-text' }
  | { name: 'failed'; reason: 'no-answer' | 'internal' }

const WORDS: Readonly<Record<NoticeView['name'], { title: Key; meaning: Key }>> = {
  'no-access': { title: 'noAccessTitle', meaning: 'noAccessMeaning' },
  'not-asked': { title: 'noAccessTitle', meaning: 'notAskedMeaning' },
  unreadable: { title: 'unreadableTitle', meaning: 'unreadableBrowser' },
  reading: { title: 'readingTitle', meaning: 'readingMeaning' },
  nothing: { title: 'nothingTitle', meaning: 'nothingMeaning' },
  off: { title: 'offTitle', meaning: 'offMeaning' },
  'passed-over': { title: 'passedOverTitle', meaning: 'passedOverFewSigns' },
  failed: { title: 'failedTitle', meaning: 'failedInternal' },
}

const WHY_PASSED_OVER: Readonly<Record<Extract<NoticeView, { name: 'passed-over' }>['reason'], Key>> = {
  root: 'passedOverRoot',
  'other-type': 'passedOverOther',
  'other-address': 'passedOverOther',
  'no-claim': 'passedOverFewSigns',
  'few-signs': 'passedOverFewSigns',
  'little-text': 'passedOverLittleText',
}

/** A state of the popup without a list: what it is, what it means, and the next step. */
export function PopupNotice(props: {
  view: NoticeView
  host: string | undefined
  datasets: readonly DatasetSwitch[]
  onReadPage(): void
  onAlwaysReadSite(): void
  onReadAllSites(): void
  onSwitchOn(): void
  onReadEveryPage(): void
  onTryAgain(): void
  onOpenOptions(): void
}) {
  const { t, rich, list } = useWords()
  const { view, host } = props
  const searched = props.datasets.filter((one) => one.on)
  const { title, meaning } = wordsFor(view)
  return (
    <section class="notice" role="status">
      <h2>{t(title)}</h2>
      <p>{t(meaningOf(view, searched.length > 0) ?? meaning)}</p>
      {view.name === 'nothing' && searched.length > 0 && (
        <p class="quiet">{rich('lookedIn', list(searched.map((one) => <Told key={one.id} text={one.title} />)))}</p>
      )}
      {view.name === 'reading' && <progress aria-label={t('readingTitle')} />}
      {view.name === 'no-access' && (
        <div class="buttons">
          <button type="button" class="button first" onClick={props.onReadPage}>
            {t('readThisPage')}
          </button>
          <p class="quiet">{t('readThisPageAsks')}</p>
          {host !== undefined && (
            <button type="button" class="button" onClick={props.onAlwaysReadSite}>
              {rich('alwaysReadSite', <Told text={host} />)}
            </button>
          )}
          <button type="button" class="button" onClick={props.onReadAllSites}>
            {t('readAllSites')}
          </button>
          <p class="quiet">{t('browserAsks')}</p>
          <OwnPageLink page="may-read" inTab />
        </div>
      )}
      {view.name === 'not-asked' && (
        <div class="buttons">
          <p>{t('notAskedPress')}</p>
          <button type="button" class="button" onClick={props.onReadAllSites}>
            {t('readAllSites')}
          </button>
          <p class="quiet">{t('browserAsks')}</p>
          <p class="quiet">{t('unreadableBrowser')}</p>
        </div>
      )}
      {view.name === 'nothing' && (
        <div class="buttons">
          <button type="button" class="button" onClick={searched.length > 0 ? props.onTryAgain : props.onOpenOptions}>
            {t(searched.length > 0 ? 'readAgain' : 'openOptions')}
          </button>
        </div>
      )}
      {view.name === 'off' && (
        <div class="buttons">
          <button type="button" class="button first" onClick={props.onSwitchOn}>
            {t('switchOn')}
          </button>
        </div>
      )}
      {view.name === 'passed-over' && (
        <>
          <p class="quiet">{t('passedOverRule')}</p>
          <div class="buttons">
            <button type="button" class="button first" onClick={props.onTryAgain}>
              {t('readThisPage')}
            </button>
            {host !== undefined && (
              <button type="button" class="button" onClick={props.onReadEveryPage}>
                {rich('readEveryPage', <Told text={host} />)}
              </button>
            )}
          </div>
        </>
      )}
      {view.name === 'failed' && (
        <div class="buttons">
          <button type="button" class="button first" onClick={props.onTryAgain}>
            {t('tryAgain')}
          </button>
        </div>
      )}
    </section>
  )
}

function wordsFor(view: NoticeView): { title: Key; meaning: Key } {
  if (view.name === 'off' && view.where === 'page') return { title: 'offHereTitle', meaning: 'offHereMeaning' }
  return WORDS[view.name]
}

function meaningOf(view: NoticeView, searched: boolean): Key | undefined {
  if (view.name === 'unreadable' && view.why === 'document') return 'unreadableDocument'
  if (view.name === 'passed-over') return WHY_PASSED_OVER[view.reason]
  if (view.name === 'failed' && view.reason === 'no-answer') return 'failedNoAnswer'
  if (view.name === 'nothing' && !searched) return 'nothingWithoutDatasets'
  return undefined
}
