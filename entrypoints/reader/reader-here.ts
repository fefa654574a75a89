/** Known to scripts of this extension alone: pages have a world of their own. */
const KEY = Symbol.for('on-the-record.reader')
type World = { [KEY]?: ReaderHere }

/** The reader in a frame: its life, which ends it when aborted, and its work, which begins once, however often it is asked. */
export type ReaderHere = { readonly life: AbortController; begin(): void | Promise<void> }

/** The reader in this frame; undefined where none works here or waits for its page. */
export function readerHere(): ReaderHere | undefined {
  const here = (globalThis as World)[KEY]
  return here?.life.signal.aborted ? undefined : here
}

/** Makes room for another reader in this frame, which does `work` when it begins. */
export function newReaderHere(work: (life: AbortController) => void | Promise<void>): ReaderHere {
  readerHere()?.life.abort()
  const life = new AbortController()
  let begun: { work: void | Promise<void> } | undefined
  const here: ReaderHere = {
    life,
    begin() {
      if (begun === undefined && life.signal.aborted) return
      begun ??= { work: work(life) }
      return begun.work
    },
  }
  ;(globalThis as World)[KEY] = here
  return here
}
