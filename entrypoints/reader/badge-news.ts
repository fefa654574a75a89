import { askBackground } from '../../platform/ask.ts'
import type { Reading } from './reading.ts'

/** Tells the background how many allegations the page has. */
export type BadgeNews = {
  /** Tells what is news alone: for each telling, all frames of the tab are asked what they have. */
  tell(reading: Reading | undefined): void
  /** The browser may have cleared the badge: what is told next is news. */
  forget(): void
}

/** Nothing has been told yet. */
export function createBadgeNews(): BadgeNews {
  let told = ''
  return {
    tell(reading) {
      const allegations = reading?.outline.allegations.length ?? 0
      const news = `${allegations} in ${reading?.findings.mentions.length ?? 0}`
      if (news === told) return
      told = news
      askBackground('badge', allegations).catch(() => {
        told = ''
      })
    },
    forget() {
      told = ''
    },
  }
}
