import type { ComponentChildren } from 'preact'
import type { OverviewEntry } from '../engine/overview.ts'
import { AccessOffer } from './popup/AccessOffer.tsx'
import { type DatasetSwitch, DatasetSwitches } from './popup/DatasetSwitches.tsx'
import { Found, type FoundView } from './popup/Found.tsx'
import { type NoticeView, PopupNotice } from './popup/PopupNotice.tsx'
import { Switch } from './Switch.tsx'
import { Told } from './Told.tsx'
import { Trouble } from './Trouble.tsx'
import { useDoing } from './use-doing.ts'
import { useWords } from './words.ts'

/** What the popup can say of the page in front of the reader. */
export type PopupView = FoundView | NoticeView

export type PopupProps = {
  view: PopupView
  /** The site's host name as the browser parsed it; absent where the page has none. */
  host?: string
  /** Whether the page was read because the reader clicked, and would not be by itself. */
  readOnce?: boolean
  datasets: readonly DatasetSwitch[]
  /** Each may return a promise: the popup is busy until it settles and shows in place why it failed. */
  onReadPage(): unknown
  onAlwaysReadSite(): unknown
  onReadAllSites(): unknown
  onSwitchSite(on: boolean): unknown
  /** For this page alone, until it is loaded again. */
  onSwitchPage(on: boolean): unknown
  /** From now on every page of the site is read, and this one now. */
  onReadEveryPage(): unknown
  onSwitchDataset(id: string, on: boolean): unknown
  /** Scrolls to a mention, by its index in the findings. */
  onGoTo(index: number): unknown
  onStep(by: 1 | -1): unknown
  onTryAgain(): unknown
  onOpenOptions(): unknown
  /** Opens the side panel, straight from the click; absent where the browser has none, and in the panel itself. */
  onOpenPanel?(): unknown
  /** Shows the record of an entry, where the surface has room for one. */
  onOpenRecord?(entry: Pick<OverviewEntry, 'kind' | 'id'>): unknown
  /** Stands above what was found. */
  children?: ComponentChildren
}

/** The page at a glance, or why there is none and what to do next. Access is asked for straight from the click. */
export function Popup(props: PopupProps) {
  const { t, rich, direction, locale } = useWords()
  const [doing, run] = useDoing()
  const [moving, move] = useDoing({ repeats: true })
  const { view, host, onOpenPanel, onOpenRecord } = props
  const isPageOff = view.name === 'off' && view.where === 'page'
  const canStop = view.name === 'found' || view.name === 'nothing'
  const hasSwitch = host !== undefined && view.name !== 'unreadable' && view.name !== 'no-access'
  return (
    <main class="surface popup" dir={direction} lang={locale} aria-busy={doing.name === 'busy'}>
      <header class="top">
        <h1>{t('extensionName')}</h1>
        {hasSwitch && (
          <Switch on={view.name !== 'off' || isPageOff} onSwitch={(on) => run(() => props.onSwitchSite(on))}>
            {rich('onSite', <Told text={host} />)}
          </Switch>
        )}
      </header>
      <Trouble doing={doing} />
      <Trouble doing={moving} />
      {view.name === 'found' && props.children}
      {view.name === 'found' ? (
        <Found
          view={view}
          onGoTo={(index) => move(() => props.onGoTo(index))}
          onStep={(by) => move(() => props.onStep(by))}
          onOpenRecord={onOpenRecord && ((entry) => move(() => onOpenRecord(entry)))}
        />
      ) : (
        <PopupNotice
          view={view}
          host={host}
          datasets={props.datasets}
          onReadPage={() => run(props.onReadPage)}
          onAlwaysReadSite={() => run(props.onAlwaysReadSite)}
          onReadAllSites={() => run(props.onReadAllSites)}
          onSwitchOn={() => run(() => (isPageOff ? props.onSwitchPage(true) : props.onSwitchSite(true)))}
          onReadEveryPage={() => run(props.onReadEveryPage)}
          onTryAgain={() => run(props.onTryAgain)}
          onOpenOptions={() => run(props.onOpenOptions)}
        />
      )}
      {props.readOnce && host !== undefined && (
        <AccessOffer
          host={host}
          onAlwaysReadSite={() => run(props.onAlwaysReadSite)}
          onReadAllSites={() => run(props.onReadAllSites)}
        />
      )}
      <DatasetSwitches datasets={props.datasets} onSwitch={(id, on) => run(() => props.onSwitchDataset(id, on))} />
      <footer class="bottom">
        {onOpenPanel && (
          <button type="button" class="link" onClick={() => run(onOpenPanel)}>
            {t('openPanel')}
          </button>
        )}
        <button type="button" class="link" onClick={() => run(props.onOpenOptions)}>
          {t('openOptions')}
        </button>
        {canStop && (
          <button type="button" class="link" onClick={() => run(() => props.onSwitchPage(false))}>
            {t('offHere')}
          </button>
        )}
        <span class="quiet">{t('sendsNothing')}</span>
      </footer>
    </main>
  )
}
