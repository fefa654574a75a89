import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { ActorDossier, AllegationDossier, DatasetLabel } from '../dataset/dossier.ts'
import type { OverviewEntry } from '../engine/overview.ts'
import type { Position } from './announcement.ts'
import { ActorView } from './card/ActorView.tsx'
import { AllegationView } from './card/AllegationView.tsx'
import { Around } from './card/Around.tsx'
import { CardFoot } from './card/CardFoot.tsx'
import { CardTools } from './card/CardTools.tsx'
import { Choice } from './card/Choice.tsx'
import type { Place } from './card/coverage-lines.ts'
import { Notice } from './card/Notice.tsx'
import { Taking } from './card/Taking.tsx'
import { type MarkedWords, Why } from './card/Why.tsx'
import { useWords } from './words.ts'

/** What there is to show: what the words refer to, or why there is nothing. */
export type CardView =
  | { name: 'found'; targets: readonly OverviewEntry[] }
  /** The background did not answer within its time. */
  | { name: 'no-answer' }
  /** The dataset that knew these words was switched off or removed since the page was read. */
  | { name: 'gone' }

export type CardProps = {
  view: CardView
  mention: MarkedWords
  /** The day of the article, YYYY-MM-DD, where it is known. */
  published?: string
  /** Which mark of the page this is. */
  position?: Position
  /** The ids of all allegations that the page mentions, in its order. */
  here?: readonly string[]
  /** What the words around these are marked for, the nearest first. */
  around?: readonly OverviewEntry[]
  /** Told to screen readers once, politely, after the card opened. */
  announcement?: string
  /** Puts the focus on the card's title: for a card opened by key or click, not for one opened by hovering. */
  takesFocus?: boolean
  onClose(): void
  onJump(place: Place): void
  onPrevious?(): void
  onNext?(): void
  onOpenRecord?(entry: Pick<OverviewEntry, 'kind' | 'id'>): void
  /** Opens the card of what stands around, by its index in `around`. */
  onOpenAround?(index: number): void
  onTryAgain?(): void
  /** Whether the card stays open, and where it was put, while the reader goes on. */
  pinned?: boolean
  onPin?(on: boolean): void
  /** Moves a pinned card by so many CSS pixels. */
  onMove?(by: { x: number; y: number }): void
  /** The address that leads to the marked words. */
  linkToPassage?(): string
  /** Puts text into the clipboard; rejects where the browser does not allow it. */
  onCopy?(text: string): Promise<void>
}

/**
 * The box that a mark opens. It holds links and reading only: nothing in it changes a setting.
 *
 * Escape anywhere inside calls `onClose` and goes no further. A `found` view without targets shows as `gone`.
 */
export function Card(props: CardProps) {
  const { t, direction, locale } = useWords()
  const titleId = useId()
  const card = useRef<HTMLElement>(null)
  const [chosen, setChosen] = useState<number>()
  const targets = props.view.name === 'found' ? props.view.targets : []
  const entry = targets.length === 1 ? targets[0] : chosen === undefined ? undefined : targets[chosen]

  // Choosing replaces the button that had the focus: the new title takes it, so that the keyboard stays inside.
  const focus = props.takesFocus || chosen !== undefined
  const shown = `${props.view.name} ${entry?.kind} ${entry?.id}`
  useEffect(() => {
    if (focus) card.current?.querySelector<HTMLElement>('h2')?.focus()
  }, [focus, shown])

  return (
    <section
      ref={card}
      class="surface card"
      role="dialog"
      aria-labelledby={titleId}
      dir={direction}
      lang={locale}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return
        event.stopPropagation()
        props.onClose()
      }}
    >
      <CardTools
        pinned={props.pinned === true}
        onPin={props.onPin}
        onMove={props.onMove}
        onClose={() => props.onClose()}
      />
      {entry ? (
        <Entry {...props} entry={entry} titleId={titleId}>
          {targets.length > 1 && (
            <button type="button" class="link back" onClick={() => setChosen(undefined)}>
              {t('backToChoice')}
            </button>
          )}
        </Entry>
      ) : targets.length > 1 ? (
        <Choice quote={props.mention.quote} targets={targets} titleId={titleId} onChoose={setChosen} />
      ) : (
        <Notice
          name={props.view.name === 'no-answer' ? 'no-answer' : 'gone'}
          quote={props.mention.quote}
          titleId={titleId}
          onTryAgain={props.onTryAgain}
        />
      )}
      <Announcement text={props.announcement} />
    </section>
  )
}

function Entry({ entry, titleId, children, ...props }: CardProps & EntryProps) {
  const open = props.onOpenRecord
  const allegations = entry.dossiers.filter((one): one is AllegationDossier => one.kind === 'allegation')
  const actors = entry.dossiers.filter((one): one is ActorDossier => one.kind === 'actor')
  const datasets: DatasetLabel[] = entry.dossiers.map((one) => one.dataset)
  const around = <Around entries={props.around ?? []} onOpen={props.onOpenAround} />
  return (
    <>
      {children}
      {entry.kind === 'allegation' ? (
        <AllegationView
          key={entry.id}
          dossiers={allegations}
          coverage={entry.coverage}
          sure={props.mention.sure}
          published={props.published}
          titleId={titleId}
          onJump={props.onJump}
        >
          {around}
        </AllegationView>
      ) : (
        <ActorView
          key={entry.id}
          dossiers={actors}
          here={props.here ?? []}
          published={props.published}
          titleId={titleId}
          onOpenRecord={open && ((id) => open({ kind: 'allegation', id }))}
        >
          {around}
        </ActorView>
      )}
      <Why mention={props.mention} kind={entry.kind} />
      {props.onCopy && (
        <Taking entry={entry} quote={props.mention.quote} linkToPassage={props.linkToPassage} onCopy={props.onCopy} />
      )}
      <CardFoot
        datasets={datasets}
        position={props.position}
        onPrevious={props.onPrevious}
        onNext={props.onNext}
        onOpenRecord={open && (() => open({ kind: entry.kind, id: entry.id }))}
      />
    </>
  )
}

type EntryProps = { entry: OverviewEntry; titleId: string; children: ComponentChildren }

/** A live region speaks only what changes after it is there, so the text comes a moment later. */
function Announcement({ text }: { text: string | undefined }) {
  const [told, setTold] = useState('')
  useEffect(() => setTold(text ?? ''), [text])
  return (
    <p class="unseen" role="status">
      {told}
    </p>
  )
}
