import type { Dataset } from '../../../dataset/model.ts'
import type { Index } from '../../../engine/compile.ts'
import type { Article } from '../corpus.ts'
import { type ArticleCounts, countMarks } from '../counts.ts'
import { type Figures, figuresOf } from '../figures.ts'
import { outletGroups } from '../folds.ts'
import { agreement } from './agreement.ts'
import { bayes } from './bayes.ts'
import { echo } from './echo.ts'
import { examples } from './examples.ts'
import { headline } from './headline.ts'
import type { Idea, IdeaArticle, Way, World } from './idea.ts'
import { missingSlot } from './missing-slot.ts'
import { neighbours } from './neighbours.ts'
import { regression } from './regression.ts'
import { thresholds } from './thresholds.ts'
import { wordOrder } from './word-order.ts'
import { ideaArticleOf, worldOf } from './world.ts'

/** Averages over the left-out groups; null where no group has the figure. */
export type IdeaFigures = {
  sentences: { precision: number | null; recall: number | null }
  pages: { precision: number | null; recall: number | null }
  near: number | null
  off: number | null
}

export type ComparedIdea = {
  name: string
  says: string
  /** The way that each group's other articles chose. */
  chosen: string[]
  /** For how many groups the other articles do better with the idea than without any. */
  wanted: number
  figures: IdeaFigures
  /** Whether recall goes up and precision does not go down. */
  pays: boolean
}

export type ComparedIdeas = { groups: number; without: IdeaFigures; ideas: ComparedIdea[] }

const IDEAS: readonly Idea[] = [
  ...[examples, headline, neighbours, echo, wordOrder, agreement],
  ...[missingSlot, thresholds, regression, bayes],
]

/** Precision weighs twice as much as recall when ways are chosen. */
const BETA = 0.5

/**
 * Measures each idea by cross-validation over groups of outlets.
 *
 * For each group, the other groups choose the idea's way (by F0.5 of sentences, each of them measured with what is
 * learnt from the rest) and teach it; the group itself, of which neither has seen anything, is what it is measured on.
 */
export function compareIdeas(
  articles: readonly Article[],
  index: Index,
  datasets: readonly Dataset[],
  folds: number,
  told: (done: number, all: number) => void = () => {},
  ideas: readonly Idea[] = IDEAS,
): ComparedIdeas {
  const world = worldOf(index, datasets)
  const read = articles.filter((one) => one.kind !== 'other-lang').map((one) => ideaArticleOf(index, one))
  const groups = groupsOf(read, folds)
  const without = groups.map((group) => figuresOf(ownCounts(group)))
  const compared = ideas.map((idea, number) => {
    const measured = measureIdea(world, idea, groups)
    told(number + 1, ideas.length)
    return { name: idea.name, says: idea.says, ...measured, ...judged(without, measured.figures) }
  })
  return { groups: groups.length, without: meanOf(without), ideas: compared }

  function judged(base: readonly Figures[], all: readonly Figures[]) {
    const [before, figures] = [meanOf(base), meanOf(all)]
    const gain = (key: 'precision' | 'recall') => (figures.sentences[key] ?? 0) - (before.sentences[key] ?? 0)
    return { figures, pays: gain('recall') > 0 && gain('precision') >= 0 }
  }
}

function groupsOf(read: readonly IdeaArticle[], folds: number): IdeaArticle[][] {
  const dealt = read.map((one) => ({ ...countMarks(one.article, one.marks), one }))
  return outletGroups(dealt, folds).map((group) => group.map(({ one }) => one))
}

function measureIdea(world: World, idea: Idea, groups: readonly IdeaArticle[][]) {
  const taught = new Map<string, Way[]>()
  const marked = new Map<string, ArticleCounts[]>()
  const chosen: string[] = []
  const all = groups.map((_, number) => number)
  let wanted = 0
  const figures = all.map((left) => {
    const others = all.filter((other) => other !== left)
    const scores = waysFrom(others).map(({ label }, way) => {
      const parts = others.flatMap((part) =>
        countsOf(
          way,
          others.filter((other) => other !== part),
          part,
        ),
      )
      return { label, way, score: fBeta(figuresOf(parts)) }
    })
    const [first] = scores
    if (first === undefined) throw new Error(`The idea "${idea.name}" has no way of being carried out.`)
    const best = scores.reduce((most, one) => (one.score > most.score ? one : most), first)
    chosen.push(best.label)
    if (best.score > fBeta(figuresOf(others.flatMap((other) => ownCounts(groups[other] ?? []))))) wanted++
    return figuresOf(countsOf(best.way, others, left))
  })
  return { chosen, wanted, figures }

  /** What learns nothing is the same whoever teaches it. */
  function keyOf(training: readonly number[]): string {
    return idea.learns === true ? training.join() : ''
  }

  function waysFrom(training: readonly number[]): Way[] {
    const key = keyOf(training)
    const ways =
      taught.get(key) ??
      idea.ways(
        world,
        training.flatMap((number) => groups[number] ?? []),
      )
    taught.set(key, ways)
    return ways
  }

  function countsOf(way: number, training: readonly number[], part: number): ArticleCounts[] {
    const key = `${way} ${part} ${keyOf(training)}`
    const mark = waysFrom(training)[way]?.mark
    const counts = marked.get(key) ?? (groups[part] ?? []).map((one) => countMarks(one.article, mark?.(one) ?? []))
    marked.set(key, counts)
    return counts
  }
}

function ownCounts(group: readonly IdeaArticle[]): ArticleCounts[] {
  return group.map((one) => countMarks(one.article, one.marks))
}

function fBeta(figures: Figures): number {
  const { right = 0, wrong = 0, missed = 0 } = figures.sentences.total ?? {}
  const weight = BETA * BETA
  const whole = (1 + weight) * right + weight * missed + wrong
  return whole === 0 ? 0 : ((1 + weight) * right) / whole
}

function meanOf(groups: readonly Figures[]): IdeaFigures {
  const mean = (of: (figures: Figures) => number | null | undefined) => {
    const values = groups.flatMap((one) => of(one) ?? [])
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
  }
  return {
    sentences: {
      precision: mean((one) => one.sentences.total?.precision),
      recall: mean((one) => one.sentences.total?.recall),
    },
    pages: { precision: mean((one) => one.pages.total?.precision), recall: mean((one) => one.pages.total?.recall) },
    near: mean((one) => one.falseMarks.near),
    off: mean((one) => one.falseMarks.off),
  }
}
