import { buildExtension } from '../../cli/build.ts'
import { ChoiceError } from '../../cli/datasets.ts'
import { type BrowserName, findBrowser } from '../../cli/find-browser.ts'
import { installLine } from '../../cli/install-browser.ts'
import type { OnLeave } from '../../cli/leaving.ts'
import type { Figure } from '../table.ts'
import { serveBenchPages } from './bench-pages.ts'
import type { Ground } from './ground.ts'
import { type Extent, PARTS, type PartName } from './parts.ts'

/** What of the bench of pages is wanted. */
export type PageWish = Extent & { browsers: readonly BrowserName[]; parts: readonly PartName[] }

/**
 * Measures the built extension in real browsers, part by part; `tell` hears what comes next. What was measured before a
 * stop is given. Throws a ChoiceError where a browser is missing.
 */
export async function pageBench(
  wish: PageWish,
  tell: (line: string) => void,
  onLeave: OnLeave,
  stopped: AbortSignal,
): Promise<Figure[]> {
  const found = wish.browsers.map((name) => {
    const one = findBrowser(name)
    if (one === undefined) throw new ChoiceError(`No ${name} was found here. This gets it: ${installLine(name)}`)
    return one
  })
  const pages = await serveBenchPages()
  onLeave(pages.close)
  const figures: Figure[] = []
  for (const browser of found) {
    tell(`${browser.name}: building the extension …`)
    const built = await buildExtension(browser.name, 'demo')
    const ground: Ground = { found: browser, built, pages, tell, onLeave, stopped }
    for (const part of wish.parts) if (!stopped.aborted) figures.push(...(await PARTS[part](ground, wish)))
  }
  return figures
}
