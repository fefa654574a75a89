import type { Dataset } from '../../../dataset/model.ts'
import type { Index } from '../../../engine/compile.ts'
import type { CompiledRule } from '../../../engine/rule.ts'
import type { Article } from '../corpus.ts'
import type { Mark } from '../counts.ts'
import type { ArticleReading, SentenceReading } from '../read-article.ts'

/** A mark of the product: in which sentence, whether sure, and the words that fill its slots, placed in the article. */
export type OwnMark = Mark & {
  sure: boolean
  sentence: number
  fills: { slot: string; start: number; end: number; quote: string }[]
}

/** An article, as the engine reads it and as the product marks it. */
export type IdeaArticle = { article: Article; reading: ArticleReading; marks: readonly OwnMark[] }

/** What ideas work with: the engine's index, and the rules of each allegation by its id. */
export type World = { index: Index; datasets: readonly Dataset[]; rules: ReadonlyMap<string, readonly CompiledRule[]> }

/** All marks of allegations that an article would have with an idea on. */
export type Marker = (one: IdeaArticle) => readonly Mark[]

/** One way of carrying out an idea. */
export type Way = { label: string; mark: Marker }

/** Something that might raise recall or precision. */
export type Idea = {
  name: string
  says: string
  /** Whether training makes a difference to its ways. */
  learns?: true
  /** The ways among which articles choose, always as many; what they learn, they learn from these articles alone. */
  ways: (world: World, training: readonly IdeaArticle[]) => Way[]
}

/** The product's marks and those sentences that an idea adds, each with the words that speak for it. */
export function withAdded(one: IdeaArticle, added: readonly { id: string; sentence: SentenceReading }[]): Mark[] {
  const known = new Set(one.marks.map((mark) => `${mark.id} ${mark.sentence}`))
  return [
    ...one.marks,
    ...added
      .filter(({ id, sentence }) => !known.has(`${id} ${sentence.number}`))
      .map(({ id, sentence }) => ({ id, start: sentence.start, end: sentence.end, quote: sentence.text })),
  ]
}

/** The ids of allegations that an article surely mentions. */
export function sureIds(one: IdeaArticle): Set<string> {
  return new Set(one.marks.filter((mark) => mark.sure).map((mark) => mark.id))
}

/** How many sentences lie between a sentence and the nearest that is marked with an allegation; infinite without one. */
export function distanceToMark(one: IdeaArticle, id: string, sentence: number): number {
  const own = one.marks.filter((mark) => mark.id === id && mark.sure)
  return Math.min(Number.POSITIVE_INFINITY, ...own.map((mark) => Math.abs(mark.sentence - sentence)))
}

/** Whether a passage is in the language of an allegation's dataset. */
export function readsIn(world: World, one: IdeaArticle, passage: number, id: string): boolean {
  return (world.rules.get(id) ?? []).some((rule) => one.reading.reads(passage, rule.allegation))
}
