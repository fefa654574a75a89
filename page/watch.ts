import { watchAddress } from './address.ts'
import { isLaidOutIn, laidOutParent } from './flat-tree.ts'
import { isOwnNode } from './own-nodes.ts'
import { readingRoot } from './passages.ts'
import { isBlockName } from './reading-rules.ts'
import { Unrest } from './unrest.ts'
import { type Unseen, watchUnseen } from './unseen.ts'

export type WatchTasks = {
  /** What was hidden when it was read: it counts as a change when it is shown. */
  unseen?: Unseen
  /**
   * Blocks whose text is to be read again, none within another. Empty where text was only taken away: passages that are
   * no longer connected are gone either way.
   */
  onChange(changed: Element[]): void
  /** The page shows another address without having been loaded anew. Its text may come later, as a change. */
  onNavigate(): void
  /** Once a page: some of it, or all, changes without rest and is not followed any longer. */
  onRestless?(): void
}

export type PageWatch = {
  /** Does something to the page without hearing of it. What the page did before is still heard. */
  quietly<Result>(work: () => Result): Result
  /** Watches an open shadow root as well: an observer doesn't cross its border. Who reads the page comes upon them. */
  follow(root: ShadowRoot): void
}

const REST_MS = 250
const LONGEST_WAIT_MS = 1_000
/** Beyond so many changed blocks in a batch the whole body is read again. */
const MOST_BLOCKS = 200
const OBSERVED = { childList: true, characterData: true, subtree: true }
const TEXT = 3
const ELEMENT = 1

/**
 * Tells what changed on a page, in batches: after a quarter of a second of rest, at the latest after a second.
 *
 * Open shadow roots are watched once they are followed, our own nodes never. A block that changes again and again (a
 * clock, a ticker, a row of a list that is scrolled) is left alone until it rests, or for half a minute; a page that
 * never rests is left alone until it goes to another address.
 */
export function watchPage(document: Document, tasks: WatchTasks, signal: AbortSignal): PageWatch {
  const changed = new Set<Element>()
  let isTextGone = false
  let began = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let restTimer: ReturnType<typeof setTimeout> | undefined
  let isForced = false
  let hasTold = false
  let isStandingDown = false
  const unrest = new Unrest()
  const observer = new MutationObserver(note)
  if (signal.aborted) return { quietly: (work) => work(), follow() {} }
  begin()
  const checkAddress = watchAddress(document, navigate, signal)
  document.addEventListener('toggle', (event) => touch(event.target), { signal, capture: true, passive: true })
  if (tasks.unseen) watchUnseen(document, tasks.unseen, (parts) => parts.forEach(touch), signal)
  signal.addEventListener('abort', () => {
    observer.disconnect()
    clearTimeout(timer)
    clearTimeout(restTimer)
    changed.clear()
  })
  return { quietly, follow }

  function begin(): void {
    isStandingDown = false
    observer.observe(document, OBSERVED)
  }

  function follow(root: ShadowRoot): void {
    if (!isStandingDown && !signal.aborted) observer.observe(root, OBSERVED)
  }

  function quietly<Result>(work: () => Result): Result {
    note(observer.takeRecords())
    try {
      return work()
    } finally {
      observer.takeRecords()
    }
  }

  function note(records: readonly MutationRecord[]): void {
    let isNew = false
    for (const record of records) isNew = take(record) || isNew
    if (isNew) schedule()
  }

  function touch(target: EventTarget | Element | null): void {
    if (target instanceof Element && !isStandingDown && add(target)) schedule()
  }

  function schedule(): void {
    const now = performance.now()
    if (changed.size === 0 && !isTextGone) return
    if (timer === undefined) began = now
    clearTimeout(timer)
    // Noted here, as timers may come a part of a millisecond early.
    const left = began + LONGEST_WAIT_MS - now
    isForced = left < REST_MS
    timer = setTimeout(flush, Math.max(0, Math.min(REST_MS, left)))
  }

  /** Takes note of a record. False where it concerns nothing that is read. */
  function take({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
    const element = target.nodeType === ELEMENT ? (target as Element) : target.parentElement
    if (type === 'characterData') return element !== null && !isIdle(element) && add(element)
    const added = [...addedNodes].filter(isText)
    const removed = [...removedNodes].filter(isText)
    if (added.length + removed.length === 0) return false
    if (element !== null && isIdle(element)) return false
    const isTextChanged = added.some(({ nodeType }) => nodeType === TEXT) || removed.some((node) => !isBlock(node))
    if (element !== null && isTextChanged) return add(element)
    isTextGone ||= removed.length > 0
    const news = added.filter((node) => add(node as Element))
    return news.length > 0 || removed.length > 0
  }

  function add(element: Element): boolean {
    if (unrest.isMuted(element, performance.now())) return false
    changed.add(element)
    return true
  }

  function flush(): void {
    timer = undefined
    const wasForced = isForced
    checkAddress()
    const now = performance.now()
    const blocks = blocksOf(
      [...changed].filter((element) => element.isConnected),
      document,
    )
    const wasTextGone = isTextGone
    changed.clear()
    isTextGone = false
    const quiet = blocks.filter((block) => !unrest.mutes(block, now))
    if (unrest.isEndless(wasForced)) {
      isStandingDown = true
      observer.disconnect()
    }
    awaitRest()
    if (!hasTold && (isStandingDown || (wasForced && quiet.length < blocks.length))) {
      hasTold = true
      tasks.onRestless?.()
    }
    if (quiet.length > 0 || wasTextGone) tasks.onChange(quiet)
  }

  /** What was left alone is read when it rests: nothing else would say that it does. */
  function awaitRest(): void {
    clearTimeout(restTimer)
    const left = isStandingDown ? undefined : unrest.restsIn(performance.now())
    if (left !== undefined) restTimer = setTimeout(takeRested, left)
  }

  function takeRested(): void {
    for (const block of unrest.rested(performance.now())) changed.add(block)
    schedule()
    awaitRest()
  }

  function navigate(): void {
    unrest.forget()
    hasTold = false
    if (isStandingDown) begin()
    tasks.onNavigate()
  }
}

/** The blocks that changed elements are read with, without those that stand in another. */
function blocksOf(elements: readonly Element[], document: Document): Element[] {
  if (elements.length > MOST_BLOCKS && document.body) return [document.body]
  const blocks = new Set(elements.map((element) => readingRoot(element) ?? element))
  return [...blocks].filter((block) => {
    const outer = laidOutParent(block)
    return outer === null || !isLaidOutIn(outer, blocks)
  })
}

function isIdle(element: Element): boolean {
  return isOwnNode(element) || element.closest('head, script, style') !== null
}

function isText(node: Node): boolean {
  if (node.nodeType === TEXT) return (node as Text).data.trim() !== ''
  return node.nodeType === ELEMENT && !isOwnNode(node)
}

function isBlock(node: Node): boolean {
  return node.nodeType === ELEMENT && isBlockName((node as Element).localName)
}
