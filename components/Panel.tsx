import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { OverviewEntry } from '../engine/overview.ts'
import type { Place } from './card/coverage-lines.ts'
import { Icon } from './Icon.tsx'
import { Popup, type PopupProps } from './Popup.tsx'
import { Filter } from './panel/Filter.tsx'
import { type Chosen, entryIn, narrowed } from './panel/narrowed.ts'
import { WholeRecord } from './panel/WholeRecord.tsx'
import { Trouble } from './Trouble.tsx'
import { useDoing } from './use-doing.ts'
import { useWords } from './words.ts'

export type PanelProps = PopupProps & {
  /** Scrolls the page to a passage that reports something. */
  onJump(place: Place): unknown
  /** Finds the record of something that the page does not mention; undefined where no dataset holds it. */
  onFindRecord(what: Chosen): Promise<OverviewEntry | undefined>
}

/**
 * The popup's overview with a filter, and the whole record of an allegation or actor in its place.
 *
 * It keeps its place while the page changes: the filter, the open record, what is unfolded, and where it is scrolled to.
 * Another page closes a record that it does not mention. The focus moves only when the reader opens or leaves a record.
 */
export function Panel(props: PanelProps) {
  const { t, direction, locale } = useWords()
  const titleId = useId()
  const surface = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<Chosen>()
  const [trail, setTrail] = useState<readonly OverviewEntry[]>([])
  const [doing, run] = useDoing({ repeats: true })
  const left = useRef<{ from: Element | null; scroll: number }[]>([])
  const moved = useRef<'in' | 'out'>()
  const { view } = props
  const overview = view.name === 'found' ? view.overview : undefined
  const shown = overview === undefined && view.name !== 'reading' ? undefined : trail.at(-1)
  const record = shown && ((overview && entryIn(overview, shown)) ?? { ...shown, mentions: [], coverage: [] })

  useAnotherPage(view, () => {
    if (view.name !== 'found') return
    setChosen((before) => before && entryIn(view.overview, before) && before)
    setTrail((before) => (before.some((one) => entryIn(view.overview, one)) ? before : []))
  })

  useLayoutEffect(() => {
    const way = moved.current
    moved.current = undefined
    if (way === 'in') {
      scrollTo(0, 0)
      focusOn(surface.current?.querySelector('h2'))
    }
    if (way === 'out') {
      const place = left.current.pop()
      const title = surface.current?.querySelector('.whole h2')
      scrollTo(0, place?.scroll ?? 0)
      focusOn(place?.from?.isConnected ? place.from : title)
    }
  }, [trail])

  async function open(what: Chosen): Promise<void> {
    const from = document.activeElement
    const place = { from, scroll: scrollY }
    const entry = (overview && entryIn(overview, what)) ?? (await props.onFindRecord(what))
    if (entry === undefined) return
    left.current.push(place)
    moved.current = 'in'
    setTrail((before) => [...before, entry])
  }

  function leave(): void {
    moved.current = 'out'
    setTrail((before) => before.slice(0, -1))
  }

  const narrow = view.name === 'found' ? narrowed(view, chosen) : view

  function step(by: 1 | -1): unknown {
    if (narrow === view || narrow.name !== 'found') return props.onStep(by)
    const painted = narrow.mentions.filter((one) => one.painted)
    const at = painted.findIndex((one) => one.index === narrow.current)
    const next = painted.at(at === -1 && by === 1 ? 0 : (at + by) % painted.length)
    return next && props.onGoTo(next.index)
  }

  return (
    <div class="panel" ref={surface}>
      {record && (
        <main class="surface popup" dir={direction} lang={locale}>
          <nav class="leave">
            <button type="button" class="link" onClick={leave}>
              <Icon name="previous" />
              {t(trail.length > 1 ? 'backOneRecord' : 'backToOverview')}
            </button>
          </nav>
          <Trouble doing={doing} />
          <WholeRecord
            key={`${record.kind} ${record.id}`}
            entry={record}
            places={view.name === 'found' ? view.mentions.filter((one) => record.mentions.includes(one.index)) : []}
            current={view.name === 'found' ? view.current : null}
            here={overview?.allegations.map((one) => one.id) ?? []}
            published={view.name === 'found' ? view.published : undefined}
            titleId={titleId}
            onGoTo={(index) => run(() => props.onGoTo(index))}
            onJump={(place) => run(() => props.onJump(place))}
            onOpenRecord={(what) => run(() => open(what))}
          />
        </main>
      )}
      <div hidden={record !== undefined}>
        <Popup {...props} view={narrow} onStep={step} onOpenRecord={open}>
          {overview && <Filter overview={overview} chosen={chosen} onChoose={setChosen} />}
        </Popup>
      </div>
    </div>
  )
}

/** Calls back with the first findings after there were none: the tab shows another page, or the same one anew. */
function useAnotherPage(view: PanelProps['view'], changed: () => void): void {
  const wasAway = useRef(false)
  useEffect(() => {
    if (view.name !== 'found') {
      wasAway.current = true
      return
    }
    if (wasAway.current) changed()
    wasAway.current = false
  }, [view])
}

function focusOn(element: Element | null | undefined): void {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true })
}
