import type { Mark, MarkKind, Passage } from '../../page/passage.ts'
import type { FakeHighlight } from './fake-highlights.ts'
import { find } from './read-html.ts'

export const ARTICLE =
  '<article><h1>Talks</h1><p>The <b>Tali</b>ban deny that Moscow paid them.</p><p>Moscow<br>spoke.</p></article>'

/** A mark on words of the passages. */
export function mark(passages: readonly Passage[], words: string, look: MarkKind = 'actor', key = 0): Mark {
  return { key, look, ...find(passages, words) }
}

const INKS: Record<string, string> = {
  tint: 'allegation',
  line: 'line',
  dashes: 'likely',
  dots: 'actor',
  current: 'current',
}

/** What is painted, as `kind: words`, by either painter. The line of an allegation is told apart from its tint. */
export function paintedIn(highlights: ReadonlyMap<string, FakeHighlight>): string[] {
  const ranges = [...highlights].flatMap(([name, ones]) => [...ones].map((range) => `${kindOf(name)}: ${range}`))
  const elements = [...document.querySelectorAll('mark')].flatMap((element) =>
    [...element.classList].flatMap((name) => (kindOf(name) ? [`${kindOf(name)}: ${element.textContent}`] : [])),
  )
  return [...ranges, ...elements]
}

function kindOf(name: string): string | undefined {
  return INKS[/-([a-z]+)-(?:light|dark)$/.exec(name)?.[1] ?? '']
}

/** Every node with its place, so that text nodes which lie side by side are told apart. */
export function shape(node: Node = document.documentElement): string {
  const inner = [...node.childNodes].map(shape).join(',')
  return `${node.nodeName}${node.nodeType === Node.TEXT_NODE ? JSON.stringify(node.nodeValue) : ''}(${inner})`
}
