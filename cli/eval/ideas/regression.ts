import type { GoldSentence } from '../annotations.ts'
import type { Mark } from '../counts.ts'
import type { SentenceReading } from '../read-article.ts'
import { bm25Of } from './bm25.ts'
import { documentsOf } from './examples.ts'
import { type Features, featuresOf } from './features.ts'
import type { Idea, IdeaArticle, Marker, World } from './idea.ts'

const STEPS = 300
const RATE = 2
const DECAY = 0.0005

/** A small logistic regression over slots, page and likeness. */
export const regression: Idea = {
  name: 'regression',
  says: 'a logistic regression over filled slots, the page’s other marks, place, length and BM25 decides instead of the rules, or adds to them',
  variants: [true, false].flatMap((adds) =>
    [0.4, 0.5, 0.6, 0.7].map((least) => ({
      label: `${adds ? 'adds' : 'decides'} from ${least}`,
      learns: true as const,
      learn: (world, training) => learnt(world, training, least, adds),
    })),
  ),
}

function learnt(world: World, training: readonly IdeaArticle[], least: number, adds: boolean): Marker {
  const like = bm25Of(documentsOf(world, false), training)
  const ids = [...world.rules.keys()]
  const rows = training.flatMap((one) =>
    one.reading.sentences.flatMap((sentence) =>
      ids.flatMap((id) => {
        const label = labelOf(one, sentence, id)
        const features = label === undefined ? undefined : featuresOf(world, one, sentence, id, like)
        return features === undefined || label === undefined ? [] : [{ features, label }]
      }),
    ),
  )
  const weights = fitted(rows)
  return (one) =>
    one.reading.sentences.flatMap((sentence) =>
      ids.flatMap((id): Mark[] => {
        const own = one.marks.find((mark) => mark.id === id && mark.sentence === sentence.number)
        if (adds && own !== undefined) return [own]
        const features = featuresOf(world, one, sentence, id, like)
        const isIn = features !== undefined && probability(weights, features) >= least && readsIn(world, one, sentence)
        return isIn ? [own ?? { id, start: sentence.start, end: sentence.end, quote: sentence.text }] : []
      }),
    )
}

function readsIn(world: World, one: IdeaArticle, sentence: SentenceReading): boolean {
  return world.index.allegations.some((_, number) => one.reading.reads(sentence.passage, number))
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
