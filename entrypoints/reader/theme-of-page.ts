import { watchTheme } from '../../page/theme-watch.ts'

/**
 * Tells when the page turns dark or light under its marks. `follow` begins, and does nothing when called again: with the
 * first marks it costs little, as painting them has just asked for the same colours.
 */
export function createThemeOfPage(document: Document, turned: () => void, signal: AbortSignal): { follow(): void } {
  let follows = false
  return {
    follow() {
      if (follows) return
      follows = true
      watchTheme(document.body ?? document.documentElement, turned, signal)
    },
  }
}
