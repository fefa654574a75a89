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
import type { Idea, IdeaArticle, Variant, World } from './idea.ts'
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
  const without = groups.map((group) => figuresOf(group.map((one) => countMarks(one.article, one.marks))))
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
  const known = new Map<string, ArticleCounts[]>()
  const chosen: string[] = []
  const figures = groups.map((group) => {
    const others = groups.filter((other) => other !== group)
    const scores = idea.variants.map((variant) => {
      const parts = others.flatMap((part) =>
        counted(
          variant,
          others.filter((other) => other !== part),
          part,
        ),
      )
      return { variant, score: fBeta(figuresOf(parts)) }
    })
    const [first] = scores
    if (first === undefined) throw new Error(`The idea "${idea.name}" has no way of being carried out.`)
    const best = scores.reduce((most, one) => (one.score > most.score ? one : most), first)
    chosen.push(best.variant.label)
    return figuresOf(counted(best.variant, others, group))
  })
  return { chosen, figures }

  /** What learns nothing marks a group the same way every time. */
  function counted(variant: Variant, training: readonly IdeaArticle[][], part: readonly IdeaArticle[]) {
    const taught = variant.learns === true ? training.map((one) => groups.indexOf(one as IdeaArticle[])).sort() : []
    const key = `${variant.label} ${groups.indexOf(part as IdeaArticle[])} ${taught.join()}`
    const counts = known.get(key) ?? countedAnew(variant, training, part)
    known.set(key, counts)
    return counts
  }

  function countedAnew(variant: Variant, training: readonly IdeaArticle[][], part: readonly IdeaArticle[]) {
    const mark = variant.learn(world, training.flat())
    return part.map((one) => countMarks(one.article, mark(one)))
  }
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
