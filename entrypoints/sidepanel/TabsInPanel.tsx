import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Panel, type PanelProps } from '../../components/Panel.tsx'
import type { ActiveTab } from '../../platform/active-page.ts'
import { recordOf } from '../../platform/record-of.ts'
import { watchActiveTab, watchClosedTabs } from '../../platform/watch-tabs.ts'
import { PageOfTab } from '../popup/PageOfTab.tsx'

/** So many tabs keep their places; of more, those that were in front longest ago lose theirs. */
const MOST_TABS = 30

/**
 * Follows the active tab of the window. Each tab that was in front keeps a panel of its own, out of sight, so that its
 * filter, its open record and what is unfolded are there when the reader comes back; where it was scrolled to is kept
 * beside it. All of it is in memory alone, and goes with the tab and with the panel.
 */
export function TabsInPanel() {
  /** The tab in front stands first. */
  const [tabs, setTabs] = useState<readonly ActiveTab[]>([])
  const [isKnown, setKnown] = useState(false)
  const [inFront, setInFront] = useState<number>()
  const scrolled = useRef(new Map<number, number>())

  useEffect(() => {
    const undo = new AbortController()
    watchActiveTab((tab) => {
      setKnown(true)
      setInFront(tab?.id)
      if (tab !== undefined) setTabs((before) => withFirst(before, tab))
    }, undo.signal)
    watchClosedTabs((closed) => {
      scrolled.current.delete(closed)
      setTabs((before) => before.filter(({ id }) => id !== closed))
    }, undo.signal)
    return () => undo.abort()
  }, [])

  useLayoutEffect(() => {
    if (inFront === undefined) return
    scrollTo(0, scrolled.current.get(inFront) ?? 0)
    const undo = new AbortController()
    addEventListener('scroll', () => scrolled.current.set(inFront, scrollY), { signal: undo.signal, passive: true })
    return () => undo.abort()
  }, [inFront])

  if (isKnown && inFront === undefined) return <PageOfTab tab={undefined} Surface={PanelWithRecords} inPanel />
  return (
    <>
      {[...tabs]
        .sort((a, b) => a.id - b.id)
        .map((tab) => (
          <div key={tab.id} hidden={tab.id !== inFront}>
            <PageOfTab tab={tab} Surface={PanelWithRecords} inPanel isInFront={tab.id === inFront} />
          </div>
        ))}
    </>
  )
}

/** The panel, which finds the records of what the page does not mention in the store. */
function PanelWithRecords(props: Omit<PanelProps, 'onFindRecord'>) {
  return <Panel {...props} onFindRecord={({ kind, id }) => recordOf(kind, id)} />
}

/** The list with a tab in front; the very same list where nothing has changed. */
function withFirst(tabs: readonly ActiveTab[], tab: ActiveTab): readonly ActiveTab[] {
  const [first] = tabs
  if (first?.id === tab.id && first.url === tab.url && first.window === tab.window) return tabs
  return [tab, ...tabs.filter(({ id }) => id !== tab.id)].slice(0, MOST_TABS)
}
