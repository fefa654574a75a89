import type { Findings, Mention, MentionStance, PageText, PassageText } from '../../engine/reading.ts'

/*
 * Pages as the reader sees them, with what is to be found marked in the text:
 *
 *   [Kestria]                    a mention of an actor
 *   [[Kestria bribed officials]] a sure mention of an allegation; it may hold names
 *   [[?Kestria paid]]            a likely one
 *   …{id}  …{id+id}              behind a mark: what it refers to, one id for each target
 *   …{id:denies}                 … and the stance, for allegations
 *   \[                           a bracket of the text itself
 *   " ¶ "                        the border between two passages
 *   "# " "## " "<de> "           before a passage: it is the headline, a heading, in another language
 */

/** What a text in this notation says: the page without the marks, and the marks. */
export type Marked = { page: PageText; marks: Mark[] }

/** One expected mention. Without `ids`, whatever it refers to. */
export type Mark = {
  kind: Mention['kind']
  passage: number
  start: number
  end: number
  sure: boolean
  ids?: string
  stance?: MentionStance
}

/** Reads the notation above. Throws where a mark is not closed: that is a fault of the test. */
export function readMarked(notation: string): Marked {
  const marks: Mark[] = []
  const passages = notation.split(' ¶ ').map((part, passage) => readPassage(part, passage, marks))
  return { page: { passages }, marks }
}

function readPassage(notation: string, passage: number, marks: Mark[]): PassageText {
  const head = /^(# |## |<[a-zA-Z-]+> )?/.exec(notation)?.[0] ?? ''
  const open: Mark[] = []
  let text = ''
  let last: Mark | undefined
  for (let at = head.length; at < notation.length; ) {
    const rest = notation.slice(at, at + 3)
    const top = open.at(-1)
    const named = last !== undefined && last.end === text.length ? /^\{[^}]*\}/.exec(notation.slice(at)) : null
    if (rest.startsWith('\\')) {
      text += rest.charAt(1)
      at += 2
    } else if (last !== undefined && named !== null) {
      const [ids, stance] = named[0].slice(1, -1).split(':')
      if (ids) last.ids = ids
      if (stance) last.stance = stance as MentionStance
      at += named[0].length
    } else if (rest.startsWith('[')) {
      const opener = rest.startsWith('[[?') ? '[[?' : rest.startsWith('[[') ? '[[' : '['
      const kind = opener === '[' ? 'actor' : 'allegation'
      open.push({ kind, passage, start: text.length, end: 0, sure: opener !== '[[?' })
      at += opener.length
    } else if (top !== undefined && rest.startsWith(top.kind === 'actor' ? ']' : ']]')) {
      top.end = text.length
      marks.push(top)
      last = open.pop()
      at += top.kind === 'actor' ? 1 : 2
    } else {
      text += rest.charAt(0)
      at++
    }
  }
  if (open.length > 0) throw new Error(`A mark is not closed in: ${notation}`)
  if (head === '# ') return { text, role: 'title' }
  if (head === '## ') return { text, role: 'heading' }
  return head === '' ? { text } : { text, language: head.slice(1, -2) }
}

/** The marks as lines to compare and to read: `[Kestria] 0:12-19 {kestria}`. Sorted. */
export function shownMarks({ page, marks }: Marked): string[] {
  return marks.map((mark) => shown(page, mark)).sort()
}

/** What was found, as lines like those of the marks: ids and stance only where a mark of that place names them. */
export function shownMentions(findings: Findings, { page, marks }: Marked, kinds: readonly string[]): string[] {
  const wanted = findings.mentions.filter((mention) => kinds.includes(mention.kind))
  return wanted.map((mention) => shown(page, asMark(mention, marks))).sort()
}

function asMark(mention: Mention, marks: readonly Mark[]): Mark {
  const { kind, passage, span, sure } = mention
  const fellow = marks.find(
    (one) => one.kind === kind && one.passage === passage && one.start === span.start && one.end === span.end,
  )
  const ids = mention.targets.map((target) => target.id).join('+')
  return {
    ...{ kind, passage, ...span, sure },
    ...(fellow === undefined || fellow.ids !== undefined ? { ids } : {}),
    ...(mention.stance !== undefined && fellow?.stance !== undefined ? { stance: mention.stance } : {}),
  }
}

function shown(page: PageText, { kind, passage, start, end, sure, ids, stance }: Mark): string {
  const words = page.passages[passage]?.text.slice(start, end) ?? ''
  const marked = kind === 'actor' ? `[${words}]` : `[[${sure ? '' : '?'}${words}]]`
  return `${marked} ${passage}:${start}-${end}${ids === undefined ? '' : ` {${ids}}`}${stance ? ` ${stance}` : ''}`
}
