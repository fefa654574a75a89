import type { CardBox } from './card-box.tsx'

/** A card box whose script comes when it is needed. */
export type LateCardBox = CardBox & {
  readonly isHere: boolean
  /** Has the script fetched. A second time does nothing. */
  prepare(): void
}

/**
 * A card box before its script is there: what is asked for meanwhile is shown when the script comes, unless it was
 * closed or let go by then. Where the script does not come, nothing opens, and the next wish asks for it again.
 */
export function createLateCardBox(fetchBox: () => Promise<CardBox>): LateCardBox {
  let box: CardBox | undefined
  let isComing = false
  let wish: Parameters<CardBox['show']> | undefined
  let untold: Parameters<CardBox['tell']> | undefined

  return {
    get open() {
      return box === undefined ? wish?.[0] : box.open
    },
    get isHere() {
      return box !== undefined
    },
    prepare,
    show(...wanted) {
      if (box !== undefined) return box.show(...wanted)
      wish = wanted
      prepare()
    },
    close() {
      wish = undefined
      box?.close()
    },
    tell(...words) {
      if (box !== undefined) return box.tell(...words)
      untold = words
      prepare()
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

  function prepare(): void {
    if (box !== undefined || isComing) return
    isComing = true
    fetchBox()
      .then((come) => {
        box = come
        if (wish !== undefined) box.show(...wish)
        else if (untold !== undefined) box.tell(...untold)
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
}
