import type { AllegationFigures } from './allegation-figures.ts'
import type { ArticleFigures } from './article-figures.ts'
import type { NameFigures } from './names-figures.ts'
import type { Figure } from './table.ts'

/** All that a run measured. */
export type Measured = {
  names: readonly NameFigures[]
  allegations: readonly AllegationFigures[]
  article: ArticleFigures
}

type Aim = NonNullable<Figure['aim']>

/** The aims and the figures beside them: ratios first, then times and sizes, then what is only told. */
export function figuresOf({ names, allegations, article }: Measured): Figure[] {
  const few = names[0]
  const many = names.at(-1)
  return [
    ...names.map((one) =>
      ratio(`scan of ${told(one)}, share of tokenise and hash`, one.scan.tokenise / one.scan.ours, FLOOR[one.names]),
    ),
    ...names.map((one) =>
      ratio(`${told(one)}: scan speed against modern-ahocorasick`, one.scan.aho / one.scan.ours, AHO[one.names], '×'),
    ),
    ...names.map((one) =>
      ratio(`${told(one)}: scan speed against the first-token Map`, one.scan.oracle / one.scan.ours, undefined, '×'),
    ),
    ...names
      .filter(({ scan }) => !Number.isNaN(scan.regexp))
      .map((one) =>
        ratio(`${told(one)}: scan speed against a folded RegExp`, one.scan.regexp / one.scan.ours, undefined, '×'),
      ),
    ...(few && many && few !== many
      ? [ratio(`scan of ${told(many)} against ${told(few)}`, many.scan.ours / many.scan.shortest, { most: 1.3 }, '×')]
      : []),
    ...names.flatMap(ownFigures),
    {
      what: `article of ${Math.round(article.characters / 1000)} KB, bundled datasets, ${article.mentions} mentions`,
      value: article.time,
      unit: 'ms',
      aim: { most: 1 },
    },
    ...allegations.map((one) =>
      withAim(
        {
          what: `a sentence against ${one.allegations} allegations (${one.mentions} mentioned)`,
          value: one.sentence,
          unit: 'µs',
        },
        SENTENCE[one.allegations],
      ),
    ),
    ...partsOf(article),
    ...names.flatMap(rivalFigures),
  ]
}

const FLOOR: Record<number, Aim> = { 1000: { least: 0.7 }, 100000: { least: 0.55 } }
const AHO: Record<number, Aim> = { 1000: { least: 5 }, 100000: { least: 6 } }
const SENTENCE: Record<number, Aim> = { 1000: { most: 15 }, 10000: { most: 60 } }
/** The list that times and sizes have aims for. */
const LARGE = 100_000
/** What a shorter list holds is lost in what else the heap does. */
const FEWEST_TO_WEIGH = 100_000

function ownFigures(one: NameFigures): Figure[] {
  const aimed = (aim: Aim) => (one.names === LARGE ? aim : undefined)
  return [
    withAim({ what: `build of ${told(one)}`, value: one.build, unit: 'ms' }, aimed({ most: 500 })),
    withAim({ what: `load of ${told(one)}`, value: one.load, unit: 'ms' }, aimed({ most: 10 })),
    ...(one.names < FEWEST_TO_WEIGH
      ? []
      : [
          withAim(
            { what: `memory a name of ${told(one)}, whole index`, value: one.held / one.names, unit: 'bytes' },
            aimed({ most: 48 }),
          ),
        ]),
    { what: `memory a name of ${told(one)}, typed arrays alone`, value: one.arrays / one.names, unit: 'bytes' },
    { what: `size of the stored index of ${told(one)}`, value: one.size / 1e6, unit: 'MB' },
    { what: `hits in ${told(one)}, equal to the oracle's: ${one.isEqual ? 'yes' : 'NO'}`, value: one.hits, unit: '' },
  ]
}

/** Where the time goes: each part by itself. */
function partsOf({ words, names, passages, time }: ArticleFigures): Figure[] {
  const parts: [what: string, value: number][] = [
    ['words', words],
    ['names, concept words and phrases', names - words],
    ['sentences, joins, language', passages - names],
    ['allegations, names that need proof, stance, coverage', time - passages],
  ]
  return parts.map(([what, value]) => ({ what: `of the article: ${what}`, value: (100 * value) / time, unit: '%' }))
}

function rivalFigures(one: NameFigures): Figure[] {
  const speeds = Object.entries(one.scan).filter(([who, time]) => who !== 'shortest' && !Number.isNaN(time))
  return [
    ...speeds.map(([who, time]) => ({
      what: `${told(one)}: ${who}`,
      value: one.characters / time / 1000,
      unit: 'M characters/s',
    })),
    { what: `${told(one)}: build of modern-ahocorasick`, value: one.ahoBuild, unit: 'ms' },
    ...(one.names < FEWEST_TO_WEIGH
      ? []
      : [{ what: `${told(one)}: memory a name of modern-ahocorasick`, value: one.ahoHeld / one.names, unit: 'bytes' }]),
  ]
}

function told({ names }: NameFigures): string {
  return `${names.toLocaleString('en')} names`
}

function ratio(what: string, value: number, aim: Aim | undefined, unit = ''): Figure {
  return withAim({ what, value, unit }, aim)
}

function withAim(figure: Figure, aim: Aim | undefined): Figure {
  return aim === undefined ? figure : { ...figure, aim }
}
