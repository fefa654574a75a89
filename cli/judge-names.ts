import type { NameBlock } from './name-blocks.ts'

/** How the names that stand on a page were marked. Counts are occurrences. */
export type NameFigures = {
  expected: number
  found: number
  /** Not expected, and why: the rules are in docs/reliability.md. */
  excluded: { machinery: number; unasked: number; overlapped: number }
  misses: { name: string; line: string; count: number }[]
}

/** Words of at least two letters that begin with a capital, with single spaces between. */
const WORD = String.raw`\p{Lu}[\p{L}\p{M}]*(?:[-’'][\p{L}\p{M}]+)*`
const RUN = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_])(?<![\\p{L}\\p{N}][.@/&’'-])${WORD}(?:[ \\u00a0]${WORD})*`, 'gu')
const GLUED = /^(?:[\p{L}\p{M}\p{N}_]|[.@/&-][\p{L}\p{N}])/u
const POSSESSIVE = /[’']s?$/u
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const LINES = /[\n\t\r\u2028\u2029]+/
const LONGEST = 110

/** The capitalised names of two or three words in a text, in order, each as often as it stands there. */
export function namesIn(text: string): string[] {
  return linesOf(text).flatMap((line) => spansOf(line).map(({ name }) => name))
}

/**
 * Compares what stands in each block with what is marked there. An occurrence is found where a mark of its own holds
 * the name's words, or a longer name's that holds them.
 */
export function judgeNames(blocks: readonly NameBlock[], asked: ReadonlySet<string>): NameFigures {
  const figures: NameFigures = {
    expected: 0,
    found: 0,
    excluded: { machinery: 0, unasked: 0, overlapped: 0 },
    misses: [],
  }
  const inside = blocks.map(() => [] as number[])
  blocks.forEach(({ parent }, at) => {
    if (parent !== null) inside[parent]?.push(at)
  })
  const wholes = blocks.map(({ whole }) => tally(namesIn(whole)))
  const texts = blocks.map(({ text }) => tally(namesIn(text)))
  blocks.forEach((block, at) => {
    const parts = inside[at] ?? []
    const here = own(texts, at, parts)
    const all = own(wholes, at, parts)
    const marks = tally(block.marks.map(plain))
    for (const part of parts) for (const mark of blocks[part]?.marks ?? []) add(marks, plain(mark), -1)
    for (const [name, count] of all) figures.excluded.machinery += Math.max(0, count - (here.get(name) ?? 0))
    for (const [name, count] of here) judge(block, name, count, marks)
  })
  return figures

  function judge(block: NameBlock, name: string, count: number, marks: ReadonlyMap<string, number>): void {
    if (!asked.has(plain(name))) {
      figures.excluded.unasked += count
      return
    }
    const holding = [...marks].filter(([mark, times]) => times > 0 && ` ${mark} `.includes(` ${plain(name)} `))
    const found = Math.min(
      count,
      holding.reduce((sum, [, times]) => sum + times, 0),
    )
    const all = linesOf(block.text)
    const lines = all.filter((line) => spansOf(line).some((span) => span.name === name))
    // A name may begin at the end of the line before.
    const isOverlapped = all.some((line, at) => {
      const both = `${all[at - 1] ?? ''} ${line}`
      return lines.includes(line) && [...marks.keys()].some((mark) => overlaps(both, name, mark))
    })
    const missing = count - found
    if (missing > 0 && isOverlapped) figures.excluded.overlapped += missing
    else if (missing > 0) figures.misses.push({ name, count: missing, line: (lines[0] ?? '').slice(0, LONGEST) })
    figures.expected += isOverlapped ? found : count
    figures.found += found
  }
}

/** The form in which a name is compared: white space as one, the case and what isn't seen left out. */
export function plain(words: string): string {
  return words
    .replace(UNSEEN, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .normalize('NFC')
    .toLowerCase()
}

/** Whether another name, which is marked, stands across the border of this one: of two such the earlier wins. */
function overlaps(line: string, name: string, mark: string): boolean {
  const text = plain(line)
  const words = plain(name)
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    for (let other = text.indexOf(mark); other !== -1; other = text.indexOf(mark, other + 1)) {
      const isBefore = other < at && other + mark.length > at && other + mark.length < at + words.length
      if (isBefore) return true
    }
  }
  return false
}

function own(tallies: readonly Map<string, number>[], at: number, parts: readonly number[]): Map<string, number> {
  const mine = new Map(tallies[at])
  for (const part of parts) for (const [name, count] of tallies[part] ?? []) add(mine, name, -count)
  return new Map([...mine].filter(([, count]) => count > 0))
}

function tally(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) add(counts, name, 1)
  return counts
}

function add(counts: Map<string, number>, name: string, by: number): void {
  counts.set(name, (counts.get(name) ?? 0) + by)
}

function linesOf(text: string): string[] {
  return text.replace(UNSEEN, '').split(LINES)
}

function spansOf(line: string): { name: string; at: number }[] {
  return [...line.matchAll(RUN)].flatMap((run) => {
    const [words] = run
    if (GLUED.test(line.slice(run.index + words.length))) return []
    const parts = words.replace(POSSESSIVE, '').split(/[ \u00a0]/)
    const isName = parts.length >= 2 && parts.length <= 3 && parts.every((part) => /\p{L}[\p{L}\p{M}]/u.test(part))
    return isName ? [{ name: parts.join(' '), at: run.index }] : []
  })
}
