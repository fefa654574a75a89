import type { GoldSentence } from '../annotations.ts'
import type { Mark } from '../counts.ts'
import type { SentenceReading } from '../read-article.ts'
import { type Bm25, bm25Of } from './bm25.ts'
import { documentsOf } from './examples.ts'
import { type Features, featuresOf } from './features.ts'
import { type Idea, type IdeaArticle, readsIn, type World, withAdded } from './idea.ts'

const STEPS = 300
const RATE = 2
const DECAY = 0.0005

/** A small logistic regression over slots, page and likeness. */
export const regression: Idea = {
  name: 'regression',
  says: 'a logistic regression over filled slots, the page’s other marks, place, length and BM25 decides instead of the rules, or adds to them',
  learns: true,
  ways: (world, training) => {
    const judged = learnt(world, training)
    return [true, false].flatMap((adds) =>
      [0.4, 0.5, 0.6, 0.7].map((least) => ({
        label: `${adds ? 'adds' : 'decides'} from ${least}`,
        mark: (one: IdeaArticle) => marksOf(one, judged(one), least, adds),
      })),
    )
  },
}

type Judged = { id: string; sentence: SentenceReading; probability: number }

/** Fits weights to the training; what it makes judges every sentence of an article for every allegation. */
function learnt(world: World, training: readonly IdeaArticle[]): (one: IdeaArticle) => Judged[] {
  const like = bm25Of(documentsOf(world, false), training)
  const weights = fitted(
    training.flatMap((one) =>
      featuresIn(world, one, like).flatMap(({ id, sentence, features }) => {
        const label = labelOf(one, sentence, id)
        return label === undefined ? [] : [{ features, label }]
      }),
    ),
  )
  const known = new Map<IdeaArticle, Judged[]>()
  return (one) => {
    const judged =
      known.get(one) ??
      featuresIn(world, one, like).map(({ id, sentence, features }) => {
        return { id, sentence, probability: probability(weights, features) }
      })
    known.set(one, judged)
    return judged
  }
}

function featuresIn(world: World, one: IdeaArticle, like: Bm25) {
  return one.reading.sentences.flatMap((sentence) =>
    [...world.rules.keys()].flatMap((id) => {
      const features = readsIn(world, one, sentence.passage, id)
        ? featuresOf(world, one, sentence, id, like)
        : undefined
      return features === undefined ? [] : [{ id, sentence, features }]
    }),
  )
}

function marksOf(one: IdeaArticle, judged: readonly Judged[], least: number, adds: boolean): Mark[] {
  const chosen = judged.filter((pair) => pair.probability >= least)
  if (adds) return withAdded(one, chosen)
  const kept = new Set(chosen.map(({ id, sentence }) => `${id} ${sentence.number}`))
  const marks = one.marks.filter((mark) => kept.has(`${mark.id} ${mark.sentence}`))
  return withAdded({ ...one, marks }, chosen)
}

/** Undefined where the annotation is weak. */
function labelOf(one: IdeaArticle, sentence: SentenceReading, id: string): 0 | 1 | undefined {
  const touched = one.article.sentences.filter((gold) => isSame(gold, sentence))
  if (touched.some((gold) => gold.allegations.includes(id))) return 1
  return touched.some((gold) => gold.weak.includes(id)) ? undefined : 0
}

function isSame(gold: GoldSentence, sentence: SentenceReading): boolean {
  const shared = Math.min(gold.end, sentence.end) - Math.max(gold.start, sentence.start)
  return shared * 2 >= Math.min(gold.end - gold.start, sentence.end - sentence.start)
}

/** Gradient descent from nothing: the same rows always give the same weights. */
function fitted(rows: readonly { features: Features; label: 0 | 1 }[]): number[] {
  const weights = (rows[0]?.features ?? []).map(() => 0)
  for (let step = 0; step < STEPS; step++) {
    const slope = weights.map(() => 0)
    for (const { features, label } of rows) {
      const error = probability(weights, features) - label
      for (let at = 0; at < slope.length; at++) slope[at] = (slope[at] ?? 0) + error * (features[at] ?? 0)
    }
    for (let at = 0; at < weights.length; at++) {
      const weight = weights[at] ?? 0
      weights[at] = weight - RATE * ((slope[at] ?? 0) / rows.length + DECAY * weight)
    }
  }
  return weights
}

function probability(weights: readonly number[], features: Features): number {
  let sum = 0
  for (let at = 0; at < weights.length; at++) sum += (weights[at] ?? 0) * (features[at] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}
