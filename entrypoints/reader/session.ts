import { isPage } from '../../page/article.ts'
import { passagesInSight } from '../../page/in-sight.ts'
import type { Painter } from '../../page/painter.ts'
import type { Mark, Passage } from '../../page/passage.ts'
import { type ReadOptions, readPassages } from '../../page/passages.ts'
import { refreshPassages } from '../../page/refresh.ts'
import { Slices } from '../../page/slices.ts'
import { Unseen } from '../../page/unseen.ts'
import { type PageWatch, type WatchTasks, watchPage } from '../../page/watch.ts'
import { AskError, askBackground, isGone } from '../../platform/ask.ts'
import type { ReaderState, ReaderVerbs, Settings } from '../../platform/messages.ts'
import { serveReader } from '../../platform/serve-reader.ts'
import { readSettings, watchSettings } from '../../platform/settings.ts'
import { createBadgeNews } from './badge-news.ts'
import { createExcerpts } from './excerpts.ts'
import { figuresOfBuild } from './figures.ts'
import { isInnerFrame } from './frames.ts'
import { createJudge, type Verdict } from './judge.ts'
import { startPulse } from './pulse.ts'
import { movedTo, type Reading, readingOf, toldOf, withLook } from './reading.ts'
import { withoutRepeats } from './repeats.ts'
import { createRounds } from './rounds.ts'
import { bearingOn, firstSight, pageText, withinLimits } from './sending.ts'
import { createSiteChoice } from './site-choice.ts'
import { createTools, type Tools } from './tools.ts'

/*
 * The life of the script in one page:
 *
 *   settings ─→ off, or no news article: nothing, but an answer to `state`
 *      │
 *      └─→ read passages ─→ background ─→ paint ─→ cards, keys, popup
 *               ↑                            │
 *               └── a change of the page ────┘
 *
 * One thing at a time: `rounds` runs readings one after the other, and aborts those that became pointless.
 */

/**
 * When the script was put into the page, as a date; how long it held the page then, in milliseconds; and since when it
 * holds it now, by the page's clock.
 */
export type Begun = { putAt: number; heldMs: number; since: number }

/**
 * Starts to work in a page, until `life` is aborted: by a successor, by `stop`, when the extension is gone, or where
 * access was given back while the script waited.
 */
export function startSession(
  document: Document,
  life: AbortController,
  painter: Painter,
  { putAt, heldMs, since }: Begun,
): void {
  const { signal } = life
  const canRead = isPage(document)
  let settings: Settings | undefined
  const early: Settings[] = []
  let state: 'reading' | 'read' | 'off' | 'unreadable' | Extract<ReaderState, { reason: string }> = 'reading'
  let passages: readonly Passage[] = []
  let published: string | undefined
  let reading: Reading | undefined
  let isCut = false
  let isRestless = false
  let watch: PageWatch | undefined
  const unseen = new Unseen()
  const rounds = createRounds(signal, fail)
  const badge = createBadgeNews()
  const choice = createSiteChoice(document.location?.hostname ?? '')
  const figures = figuresOfBuild()
  const isInner = isInnerFrame(document)
  const excerpts = createExcerpts()
  const judge = createJudge(document, isInner)
  let tools: Tools | undefined

  serveReader(verbs(), signal)
  signal.addEventListener('abort', () => {
    quietly(() => painter.clear())
    passages = []
    reading = undefined
    excerpts.forget()
  })
  if (!canRead) {
    state = 'unreadable'
    return
  }
  watchSettings((fresh) => (settings === undefined ? early.push(fresh) : apply(fresh)), signal)
  startPulse(document, life, () => reading !== undefined && quietly(() => painter.mend()))
  addEventListener('pageshow', (event) => event.persisted && void comeBack(), { signal })
  const begun = begin()
  const judged = (signal: AbortSignal) => judge.verdict(() => choice.isAlways, { signal, ...figures.timed('judging') })
  const settled = () => begun.then(rounds.settled)
  const isPassedOver = () => typeof state === 'object' && state.name === 'passed-over'
  figures.started(heldMs, since)

  async function begin(): Promise<void> {
    const fresh = await readSettings()
    // `stop` went to nobody then. It may have been for another site: that page waits for its next load.
    if (settings === undefined && fresh.withdrawnAt > putAt) return life.abort()
    if (!signal.aborted) apply((settings === undefined && early.at(-1)) || fresh)
  }

  /** From the back/forward cache: settings may have changed, and the browser has cleared the badge. */
  async function comeBack(): Promise<void> {
    await begin()
    badge.forget()
    if (!signal.aborted) badge.tell(reading)
  }

  function apply(fresh: Settings): void {
    const before = settings
    settings = fresh
    choice.hear(fresh)
    if (choice.isOff) switchOff()
    else if (before === undefined || state === 'off') readWhole()
    else if (isPassedOver()) {
      if (choice.isAlways) readWhole()
    } else {
      if (before.revision !== fresh.revision) rounds.enqueue(() => recognise(passages))
      if (JSON.stringify(before.look) !== JSON.stringify(fresh.look)) {
        painter.setLook(fresh.look.style)
        rounds.enqueue(showAgain)
      }
    }
  }

  function switchOff(): void {
    rounds.startOver()
    watch = undefined
    standBack('off')
  }

  /** Nothing of the page is known or painted any longer. */
  function standBack(next: typeof state): void {
    state = next
    reading = undefined
    passages = []
    excerpts.forget()
    tools?.leave()
    quietly(() => painter.clear())
    badge.tell(reading)
  }

  /** Reads the page from the beginning, whatever was known of it but its verdict, where there is one already. */
  function readWhole(known?: Verdict): void {
    rounds.startOver()
    badge.forget()
    isRestless = false
    unseen.clear()
    if (state !== 'read') state = 'reading'
    painter.setLook(settings?.look.style ?? 'both')
    const tasks: WatchTasks = {
      unseen,
      onChange: (changed) => rounds.enqueue(() => readAfter(changed)),
      onNavigate: () => {
        judge.forget()
        readWhole()
      },
      onRestless: () => {
        isRestless = true
      },
    }
    watch = figures.measured('watch', () => watchPage(document, tasks, AbortSignal.any([rounds.signal, signal])))
    rounds.enqueue(async (during) => {
      const verdict = known ?? (await judged(during))
      if ('objection' in verdict) return standBack({ name: 'passed-over', reason: verdict.objection })
      published = verdict.published
      const { frames } = figures.measured('starting', toolsHere)
      // While the page is read, a background that was stopped can wake.
      askBackground('expect', settings?.revision ?? 0).catch(() => {})
      passages = await readPassages(document, howToRead(during))
      const sight = await firstSight(passages, (all) => passagesInSight(all, howToRead(during)))
      if (sight.length > 0) await recognise(sight)
      await recognise(passages)
      if (!during.aborted) frames.follow()
    })
  }

  function toolsHere(): Tools {
    const turned = () => rounds.enqueue(showAgain)
    tools ??= createTools({ document, painter, quietly, reading: () => reading, excerpts, turned, signal })
    return tools
  }

  function howToRead(signal: AbortSignal): ReadOptions {
    // Wrapped words are other nodes than those that stay: what is to be read must be the page's own.
    if (painter.kind === 'elements') quietly(() => painter.clear())
    return { signal, unseen, onRoot: (root) => watch?.follow(root), ...figures.timed('reading') }
  }

  async function readAfter(changed: Element[]): Promise<void> {
    if (isPassedOver()) {
      const verdict = judge.mayChange ? await judged(rounds.signal) : undefined
      if (verdict !== undefined && 'published' in verdict) readWhole(verdict)
      return
    }
    const before = passages
    passages = await refreshPassages(before, changed, howToRead(rounds.signal))
    const isSame = passages.length === before.length && passages.every((one, index) => one === before[index])
    if (isSame && painter.kind === 'highlights') return
    const which = reading === undefined ? passages : bearingOn(passages, new Set(before), reading)
    const moved = state === 'read' && reading && settings && movedTo(reading, withinLimits(which), settings.look)
    await (moved ? showNext(moved, rounds.signal) : recognise(which))
  }

  async function recognise(which: readonly Passage[]): Promise<void> {
    const during = rounds.signal
    if (settings === undefined) return
    const { look, revision } = settings
    const sent = withinLimits(which)
    const question = { page: pageText(sent, published), revision }
    const recognised = await figures.measured('asking', () => askBackground('recognise', question))
    if (during.aborted || signal.aborted) return
    const next = figures.measured('answer', () => readingOf(sent, recognised.findings, look, published))
    const marks = await prepared(next, during)
    if (during.aborted || signal.aborted) return
    isCut = sent.length < which.length || recognised.cut === true
    state = 'read'
    excerpts.follow(next.findings, revision)
    show(next, marks)
    badge.tell(reading)
    withoutRepeats(next.findings)
  }

  function showAgain(during: AbortSignal): Promise<void> {
    return showNext(reading && settings && withLook(reading, settings.look), during)
  }

  async function showNext(next: Reading | undefined, during: AbortSignal): Promise<void> {
    if (next === undefined) return
    const marks = await prepared(next, during)
    if (!during.aborted && !signal.aborted) show(next, marks)
  }

  async function prepared(next: Reading, during: AbortSignal): Promise<readonly Mark[]> {
    const marks = [...next.marks.values()]
    // What is near is little: it asks for some styles, and a frame to wait for is a frame without marks.
    await painter.prepare(marks, new Slices(document, { signal: during, isShort: true, ...figures.timed('preparing') }))
    return marks
  }

  function show(next: Reading, marks: readonly Mark[]): void {
    const before = reading
    reading = next
    quietly(() => painter.paint(marks))
    figures.painted(next.marks.size)
    if (settings !== undefined) toolsHere().follow(before, next, settings.look)
  }

  function fail(error: unknown): void {
    if (isGone(error)) {
      life.abort()
      return
    }
    const isUnanswered = error instanceof AskError && error.reason === 'no-answer'
    state = { name: 'failed', reason: isUnanswered ? 'no-answer' : 'internal' }
    figures.failed(error)
  }

  function quietly<Result>(work: () => Result): Result {
    return figures.measured('painting', () => (watch === undefined ? work() : watch.quietly(work)))
  }

  function verbs(): ReaderVerbs {
    return {
      state: async () => stateNow(),
      excerpts: excerpts.settled,
      goTo: async (index) => tools?.cards.goTo(index),
      jump: async (place) => tools?.cards.jump(place),
      step: (by) => settled().then(() => tools?.cards.step(by) ?? null),
      open: () => settled().then(() => tools?.cards.openCurrent()),
      read: async () => {
        judge.ask()
        if (isPassedOver()) readWhole()
      },
      readAgain: async () => {
        judge.ask()
        readWhole()
      },
      switchHere: async (on) => {
        if (on) judge.ask()
        choice.switchHere(on)
        if (settings !== undefined) apply(settings)
      },
      leave: async () => tools?.cards.leave(),
      stop: async () => life.abort(),
      stopFrame: async () => void (isInner && life.abort()),
      figures: async () => figures.tell(reading?.marks.size ?? 0, tools?.cards.arePrepared ?? false),
    }
  }

  function stateNow(): ReaderState {
    if (typeof state === 'object') return state
    if (state !== 'read' || reading === undefined) return { name: state === 'read' ? 'reading' : state }
    const now = { current: tools?.cards.current ?? null, isCut, isRestless, ...excerpts.stampFor(reading.outline) }
    return toldOf(reading, painter, now)
  }
}
