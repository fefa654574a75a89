import type { CardBox } from './card-box.tsx'
import type { Excerpts } from './excerpts.ts'
import type { Told } from './told.ts'

/** A card box whose script comes when it is needed. */
export type LateCardBox = CardBox & {
  readonly isHere: boolean
  /** Has the script fetched, and what there is to tell, where they are not there. */
  prepare(): void
  /** A card that is on its way does not open; one that is open stays. */
  stopWaiting(): void
}

/**
 * A card box before its script is there, or what its card tells: what is asked for meanwhile is shown when both have come,
 * unless that or an open card was closed, or it was let go, by then. Where the script does not come, nothing opens, and
 * the next wish asks for it again; where what it tells does not come, the card says so.
 */
export function createLateCardBox(
  fetchBox: (closed: () => void) => Promise<CardBox>,
  excerpts: Pick<Excerpts, 'cover' | 'arrival'>,
): LateCardBox {
  let box: CardBox | undefined
  let isComing = false
  let wish: Parameters<CardBox['show']> | undefined
  let untold: Parameters<CardBox['tell']> | undefined

  return {
    get open() {
      return wish?.[0] ?? box?.open
    },
    get isHere() {
      return box !== undefined
    },
    prepare: wait,
    stopWaiting,
    show(...wanted) {
      wish = undefined
      if (box !== undefined && isCovered(wanted[1])) return box.show(...wanted)
      wish = wanted
      wait()
    },
    close() {
      wish = undefined
      box?.close()
    },
    tell(...words) {
      if (box !== undefined && isCovered(words[0])) return box.tell(...words)
      untold = words
      wait()
    },
    giveWay() {
      wish = undefined
      box?.giveWay()
    },
    letGo() {
      if (wish?.[0].how === 'hover') wish = undefined
      box?.letGo()
    },
  }

  function stopWaiting(): void {
    wish = undefined
  }

  function isCovered({ entries, around = [] }: Told): boolean {
    return excerpts.cover(entries) && excerpts.cover(around)
  }

  function wait(): void {
    if (isComing) return
    isComing = true
    void come()
      .then(() => {
        if (wish !== undefined) box?.show(...wish)
        else if (untold !== undefined) box?.tell(...untold)
      })
      .catch(() => {
        // Told by what the reader sees: no card. A page whose extension is gone loses its marks soon.
      })
      .finally(() => {
        isComing = false
        wish = undefined
        untold = undefined
      })
  }

  async function come(): Promise<void> {
    const told = excerpts.arrival()
    box ??= await fetchBox(stopWaiting)
    await told
    // Asked after the script has come: by then it is known what the page mentions.
    await excerpts.arrival()
  }
}
