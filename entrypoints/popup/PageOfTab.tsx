import type { FunctionComponent } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { PanelProps } from '../../components/Panel.tsx'
import type { PopupView } from '../../components/Popup.tsx'
import { StoreNotice } from '../../components/StoreNotice.tsx'
import { requestAccess } from '../../platform/access.ts'
import { type ActiveTab, type PageState, pageState } from '../../platform/active-page.ts'
import { askReader } from '../../platform/ask.ts'
import type { DatasetEntry } from '../../platform/dataset-entry.ts'
import { listDatasets } from '../../platform/list-datasets.ts'
import type { PagePlace } from '../../platform/messages.ts'
import { clearNotice, type Notice, readNotice } from '../../platform/notice.ts'
import { openOptions } from '../../platform/own-pages.ts'
import { injectAsked } from '../../platform/registration.ts'
import { readEveryPage, readSettings, switchSite, watchSettings } from '../../platform/settings.ts'
import { hasSidePanel, openSidePanel } from '../../platform/side-panel.ts'
import { goToInTab, jumpInTab, stepInTab } from '../../platform/tab-overview.ts'
import { watchReadings } from '../../platform/watch-tabs.ts'

type Shown = { view: PopupView; host?: string; readOnce: boolean }

/** Milliseconds between two looks at the page while the popup is open; a panel is open for long, and hears of news. */
const WHILE_READING = 250
const AT_REST = { popup: 700, panel: 2000 }

/**
 * What is shown of one tab, in the popup or in a side panel: follows the state of its page while it is in front, and
 * carries out what the reader wishes.
 */
export function PageOfTab(props: {
  tab: ActiveTab | undefined
  Surface: FunctionComponent<Omit<PanelProps, 'onFindRecord'>>
  inPanel?: boolean
  /** Whether the tab is in front of the reader; one that is not keeps what it shows and asks nothing. */
  isInFront?: boolean
}) {
  const { tab, Surface, inPanel = false, isInFront = true } = props
  const [shown, setShown] = useState<Shown>({ view: { name: 'reading' }, readOnce: false })
  const [datasets, setDatasets] = useState<DatasetEntry[]>([])
  const [notice, setNotice] = useState<Notice>()

  async function look(): Promise<PopupView['name']> {
    const next = await lookAt(tab, inPanel)
    setShown((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    return next.view.name
  }

  useEffect(() => {
    if (!isInFront) return
    const undo = new AbortController()
    const list = async () => {
      setDatasets(await listDatasets().catch(() => []))
      setNotice(await readNotice())
    }
    void follow(look, inPanel ? AT_REST.panel : AT_REST.popup, undo.signal)
    if (tab !== undefined && inPanel) watchReadings(tab.id, () => void look(), undo.signal)
    void list()
    watchSettings(() => void list(), undo.signal)
    return () => undo.abort()
  }, [tab?.id, tab?.url, isInFront])

  const doing =
    <Given extends unknown[]>(wish: (tab: ActiveTab, ...given: Given) => Promise<unknown>) =>
    async (...given: Given) => {
      if (tab === undefined) return
      await wish(tab, ...given)
      await look()
    }

  return (
    <>
      <StoreNotice trouble={notice} onDismiss={() => void clearNotice().then(() => setNotice(undefined))} />
      <Surface
        view={shown.view}
        {...(shown.host === undefined ? {} : { host: shown.host })}
        readOnce={shown.readOnce}
        datasets={datasets}
        onReadPage={doing(({ id }) => injectAsked(id))}
        onAlwaysReadSite={doing(({ url = '' }) => requestAccess({ address: url }))}
        onReadAllSites={doing(() => requestAccess('everywhere'))}
        onSwitchSite={doing(({ id, isPrivate }, on: boolean) =>
          // Nothing is stored from a private window.
          isPrivate ? askReader(id, 'switchHere', on) : switchSite(shown.host ?? '', on),
        )}
        onSwitchPage={doing(({ id }, on: boolean) => askReader(id, 'switchHere', on))}
        onReadEveryPage={doing(({ id, isPrivate }) =>
          isPrivate ? askReader(id, 'read') : readEveryPage(shown.host ?? '', true),
        )}
        onSwitchDataset={doing(async (_, id: string, on: boolean) => {
          // Switching compiles all that is on: most of the extension, for a press that few make.
          const { switchDataset } = await import('../../platform/datasets.ts')
          await switchDataset(id, on)
        })}
        onGoTo={doing(({ id }, index: number) => goToInTab(id, index))}
        onStep={doing(({ id }, by: 1 | -1) => stepInTab(id, by))}
        onTryAgain={doing(({ id }) => askReader(id, 'readAgain'))}
        onOpenOptions={openOptions}
        onJump={doing(({ id }, place: PagePlace) => jumpInTab(id, place))}
        {...(inPanel || tab === undefined || !hasSidePanel() ? {} : { onOpenPanel: () => leaveFor(tab) })}
      />
    </>
  )
}

async function leaveFor({ window }: ActiveTab): Promise<void> {
  await openSidePanel(window)
  close()
}

async function follow(look: () => Promise<PopupView['name']>, atRest: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const name = await look().catch(() => 'failed' as const)
    await new Promise((resolve) => setTimeout(resolve, name === 'reading' ? WHILE_READING : atRest))
  }
}

async function lookAt(tab: ActiveTab | undefined, inPanel: boolean): Promise<Shown> {
  if (tab === undefined) return { view: { name: 'unreadable', why: 'browser' }, readOnce: false }
  const { access, state } = await pageState(tab, { afterClick: !inPanel })
  const host = access.name === 'readable' && access.host !== '' ? { host: access.host } : {}
  const isOnce = access.name === 'readable' && access.granted === 'click' && state.name === 'read'
  const { sitesOff } = await readSettings()
  // In a private window the switch of the site stands for the page, as nothing is stored.
  const where = tab.isPrivate || sitesOff.includes(host.host ?? '') ? 'site' : 'page'
  return { view: viewOf(state, where), ...host, readOnce: isOnce }
}

function viewOf(state: PageState, off: 'site' | 'page'): PopupView {
  switch (state.name) {
    case 'off':
      return { name: 'off', where: off }
    case 'forbidden':
      return { name: 'unreadable', why: 'browser' }
    case 'unreadable':
      return { name: 'unreadable', why: 'document' }
    case 'read': {
      const { overview, mentions, current, limited, restless, published } = state
      if (overview.allegations.length + overview.actors.length === 0) return { name: 'nothing' }
      const day = published === undefined ? {} : { published }
      return { name: 'found', overview, mentions, current, limited, restless, ...day }
    }
    default:
      return state
  }
}
