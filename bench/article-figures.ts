import type { ConceptLibrary, Dataset } from '../dataset/model.ts'
import { compile } from '../engine/compile.ts'
import { readPassage } from '../engine/hits.ts'
import { recognise } from '../engine/recognise.ts'
import { createSentenceHits } from '../engine/sentence-hits.ts'
import { createTokens, tokenise } from '../engine/tokens.ts'
import { countOf } from './ours.ts'
import { proseOf } from './prose.ts'
import { race } from './race.ts'
import { createRandom, pick } from './random.ts'

const ARTICLE = 20_000
/** Warm is what the compiler of the browser has seen some hundred times. */
const READINGS = 500

/**
 * How long the engine needs for an article, warm, in ms; how long the article is; and how much it mentions. `words`,
 * `names` and `passages`: how long it takes up to there, each with what goes before.
 */
export type ArticleFigures = {
  characters: number
  mentions: number
  time: number
  words: number
  names: number
  passages: number
}

/**
 * Measures an article that is about what the datasets are about: prose with their names, and in each paragraph of three
 * one of their example sentences.
 */
export function articleFigures(datasets: readonly Dataset[], library: ConceptLibrary): ArticleFigures {
  const index = compile(datasets, library)
  const random = createRandom(17)
  const names = datasets.flatMap(({ actors }) => actors.map(({ name }) => name))
  const examples = datasets.flatMap(({ allegations }) => allegations.flatMap((one) => one.examples.match))
  const passages: { text: string }[] = []
  let written = 0
  for (let at = 0; written < ARTICLE; at++) {
    const [prose = ''] = proseOf({ characters: 1, seed: 100 + at, names })
    const text = at % 3 === 0 ? `${prose} ${pick(random, examples)}` : prose
    passages.push({ text })
    written += text.length
  }
  const page = { passages }
  const { mentions } = recognise(index, page)
  const tokens = createTokens()
  const room = createSentenceHits()
  const texts = passages.map(({ text }) => text)
  const { read, ...parts } = race(
    {
      words: () => texts.reduce((count, text) => count + tokenise(text, tokens).count, 0),
      names: () => countOf(index, texts),
      passages: () => texts.reduce((count, text) => count + readPassage(index, text, tokens, room).hits.length, 0),
      read: () => recognise(index, page),
    },
    READINGS,
  )
  return { characters: written, mentions: mentions.length, time: read, ...parts }
}
