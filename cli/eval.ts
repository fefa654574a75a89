import { parseArgs } from 'node:util'
import { compile } from '../engine/compile.ts'
import { ChoiceError, loadDatasets } from './datasets.ts'
import { type Corpus, readCorpus } from './eval/corpus.ts'
import type { ArticleCounts } from './eval/counts.ts'
import { type Figures, figuresOf } from './eval/figures.ts'
import { outletGroups, spreadOver } from './eval/folds.ts'
import { compareIdeas } from './eval/ideas/compare.ts'
import { ideasTableOf } from './eval/ideas/table.ts'
import { measure } from './eval/measure.ts'
import { foldTableOf, slipsOf, tableOf } from './eval/table.ts'
import { withheld } from './eval/withhold.ts'

const USAGE = `npm run eval -- FOLDER [--dataset ID|FILE]… [--fold N] [--misses N] [--ideas] [--withhold N] [--json]
Measures recognition on annotated articles: index.json, articles, gold, actors and coverage in FOLDER.
  --fold N    also the figures of N groups of outlets, each by itself, with their average and spread
  --misses N  lists up to N of each: what was missed and what is wrong, with the reason
  --ideas     compares ideas for recognition, each fitted on some groups of outlets and measured on the others
  --withhold N  without N of a hundred words of all concepts, as if nobody had thought of them
  --json      prints everything as JSON`

type Choice = ReturnType<typeof understood>

/** `npm run eval`: precision and recall on a corpus. Exit code 0, or 2 where what was typed cannot be done. */
async function eval_(words: string[]): Promise<number> {
  try {
    run(understood(words))
    return 0
  } catch (error) {
    if (!(error instanceof ChoiceError)) throw error
    console.error(error.message)
    return 2
  }
}

export { eval_ as eval }

function understood(words: string[]) {
  const options = {
    dataset: { type: 'string', multiple: true },
    fold: { type: 'string' },
    misses: { type: 'string' },
    ideas: { type: 'boolean' },
    withhold: { type: 'string' },
    json: { type: 'boolean' },
  } as const
  try {
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true })
    const [folder, more] = positionals
    if (folder === undefined || more !== undefined) throw new Error('Which one folder is to be measured on?')
    return {
      folder,
      dataset: values.dataset ?? [],
      folds: wholeNumber(values.fold, '--fold', 2),
      misses: wholeNumber(values.misses, '--misses', 0),
      ideas: values.ideas === true,
      withhold: wholeNumber(values.withhold, '--withhold', 0),
      json: values.json === true,
    }
  } catch (error) {
    throw new ChoiceError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
  }
}

/** 0 where nothing was typed. */
function wholeNumber(text: string | undefined, name: string, least: number): number {
  if (text === undefined) return 0
  const value = Number(text)
  if (/^\d{1,4}$/.test(text) && value >= least) return value
  throw new Error(`${name} takes a whole number from ${least} on.`)
}

/** Without --fold, ideas are compared over so many groups. */
const FOLDS_OF_IDEAS = 4

function run({ folder, dataset, folds, misses, ideas, withhold, json }: Choice): void {
  const corpus = readCorpus(folder)
  const { datasets, library } = withheld(loadDatasets(dataset), withhold)
  const index = compile(datasets, library)
  const tell = json ? () => {} : progress
  const counts = measure(corpus.articles, index, datasets, (done) => tell('articles', done, corpus.articles.length))
  const groups = folds === 0 ? [] : outletGroups(counts, folds).map(figuresOf)
  const compared = ideas
    ? compareIdeas(corpus.articles, index, datasets, folds || FOLDS_OF_IDEAS, (done, all) => tell('ideas', done, all))
    : undefined
  if (json) {
    const spread = groups.length === 0 ? {} : { folds: groups, average: spreadOver(groups) }
    const table = compared === undefined ? {} : { ideas: compared }
    const slips = { missed: counts.flatMap((one) => one.missed), wrong: counts.flatMap((one) => one.wrong) }
    const told = { read: corpus.articles.length, without: corpus.missing, all: figuresOf(counts) }
    console.log(JSON.stringify({ ...told, ...spread, ...table, ...slips }, null, 2))
    return
  }
  report(corpus, counts, groups, misses)
  if (compared !== undefined) console.log(`\n${ideasTableOf(compared)}`)
}

function report(corpus: Corpus, counts: readonly ArticleCounts[], groups: readonly Figures[], misses: number): void {
  for (const kind of corpus.missing) {
    console.log(`There are no annotations in ${kind}/: what they would tell is not measured.`)
  }
  console.log(tableOf('All articles', figuresOf(counts)))
  if (groups.length > 0) console.log(`\n${foldTableOf(groups, spreadOver(groups))}`)
  if (misses === 0) return
  console.log(
    slipsOf(
      counts.flatMap((one) => one.missed),
      counts.flatMap((one) => one.wrong),
      misses,
    ),
  )
}

/** On a terminal one line that is written over; elsewhere a line for each tenth. */
function progress(what: string, done: number, all: number): void {
  const text = `${done} of ${all} ${what}`
  if (process.stderr.isTTY) process.stderr.write(done === all ? '\r\x1b[K' : `\r${text}\x1b[K`)
  else if (done === all || done % Math.ceil(all / 10) === 0) process.stderr.write(`${text}\n`)
}
