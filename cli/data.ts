import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { canonicalLibraryText, canonicalOutletsText, canonicalText } from '../dataset/canonical.ts'
import { DATA_FILES } from '../dataset/data-files.ts'
import type { Fault } from '../dataset/fault.ts'
import { type Figures, figuresOf } from '../dataset/figures.ts'
import { locateFaults } from '../dataset/json/locate.ts'
import { runExamples } from '../dataset/lint/examples.ts'
import { sharedActors } from '../dataset/lint/shared-actors.ts'
import { lintDataset } from '../dataset/lint.ts'
import type { ConceptLibrary, Dataset } from '../dataset/model.ts'
import { parseDataset, parseLibrary } from '../dataset/parse.ts'
import { parseOutlets } from '../dataset/parse-outlets.ts'
import { compile } from '../engine/compile.ts'
import { recognise } from '../engine/recognise.ts'
import { dataReport } from './data-report.ts'
import { datasetJsonSchema } from './dataset-schema.ts'
import { bundledFiles } from './datasets.ts'

/** What is said of one file. Without figures it could not be read as a dataset. */
export type CheckedFile = { file: string; faults: Fault[]; figures?: Figures; examples?: ExampleCounts }
/** How many examples ran, and how many of them failed. */
export type ExampleCounts = { match: number; noMatch: number; failed: number }

const USAGE = `npm run data -- [FILE…] [--write] [--json]
Checks the bundled datasets, or the files that are named: every fault with its path and line, then the figures.
--write first brings the files into canonical order and form, and without FILE writes data/dataset.schema.json.`
const LIBRARY_FILE = join('data', DATA_FILES.library)
const OUTLETS_FILE = join('data', DATA_FILES.outlets)
const SCHEMA_FILE = join('data', 'dataset.schema.json')

/** `npm run data`. Exit code 0; 1 where there is a fault; 2 where what was typed cannot be done. */
export async function data(words: string[]): Promise<number> {
  let chosen: { files: string[]; write: boolean; json: boolean }
  try {
    chosen = understood(words)
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
    return 2
  }
  const { files, write, json } = chosen
  if (write) writeCanonical(files)
  const checked = checkFiles(files)
  console.log(json ? JSON.stringify({ files: checked }, null, 2) : dataReport(checked))
  return checked.some(({ faults }) => faults.length > 0) ? 1 : 0
}

function understood(words: string[]): { files: string[]; write: boolean; json: boolean } {
  const options = { write: { type: 'boolean' }, json: { type: 'boolean' } } as const
  const { positionals, values } = parseArgs({ args: words, options, allowPositionals: true })
  const missing = positionals.find((file) => !existsSync(file))
  if (missing !== undefined) throw new Error(`There is no file ${missing}.`)
  return { files: positionals, write: values.write === true, json: values.json === true }
}

/** Files that are no dataset are left as they are: the check tells why. */
function writeCanonical(files: readonly string[]): void {
  for (const file of files.length > 0 ? files : bundledFiles()) {
    const parsed = parseDataset(readFileSync(file, 'utf8'))
    if (parsed.ok) writeFileSync(file, canonicalText(parsed.dataset))
  }
  if (files.length > 0) return
  writeFileSync(SCHEMA_FILE, datasetJsonSchema())
  const library = parseLibrary(readFileSync(LIBRARY_FILE, 'utf8'))
  if (library.ok) writeFileSync(LIBRARY_FILE, canonicalLibraryText(library.library))
  const outlets = existsSync(OUTLETS_FILE) ? parseOutlets(readFileSync(OUTLETS_FILE, 'utf8')) : undefined
  if (outlets?.ok) writeFileSync(OUTLETS_FILE, canonicalOutletsText(outlets.outlets))
}

function checkFiles(named: readonly string[]): CheckedFile[] {
  const all = named.length === 0
  const text = readFileSync(LIBRARY_FILE, 'utf8')
  const parsed = parseLibrary(text)
  if (!parsed.ok) return [{ file: LIBRARY_FILE, faults: parsed.faults }]
  const { library } = parsed
  const lists = named.filter((file) => basename(file) === DATA_FILES.outlets)
  const read = (all ? bundledFiles() : named.filter((file) => !lists.includes(file))).map((file) => ({
    file,
    ...checkDataset(file, library),
  }))
  const datasets = read.flatMap(({ dataset }) => dataset ?? [])
  const shared = sharedActors(datasets)
  return [
    ...(all ? ownFiles(text, library) : lists.map(checkOutlets)),
    ...read.map(({ file, dataset, text, faults, ...counts }) => {
      const disagreeing = shared.filter((one) => one.dataset === dataset?.id).map(({ fault }) => fault)
      const all = [...faults, ...locateFaults(text, disagreeing)]
      return { file, faults: all.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)), ...counts }
    }),
  ]
}

/** What only the project's own folder has: the library, the JSON Schema and the list of news outlets. */
function ownFiles(text: string, library: ConceptLibrary): CheckedFile[] {
  const schema = existsSync(SCHEMA_FILE) ? readFileSync(SCHEMA_FILE, 'utf8') : ''
  const faultIf = (stale: boolean, message: string) => (stale ? [{ path: '', message }] : [])
  return [
    {
      file: LIBRARY_FILE,
      faults: faultIf(text !== canonicalLibraryText(library), 'Not in canonical form: run "npm run data -- --write".'),
    },
    {
      file: SCHEMA_FILE,
      faults: faultIf(schema !== datasetJsonSchema(), 'Not what the format says: run "npm run data -- --write".'),
    },
    checkOutlets(OUTLETS_FILE),
  ]
}

function checkOutlets(file: string): CheckedFile {
  const text = readFileSync(file, 'utf8')
  const parsed = parseOutlets(text)
  if (!parsed.ok) return { file, faults: parsed.faults }
  if (text === canonicalOutletsText(parsed.outlets)) return { file, faults: [] }
  return { file, faults: [{ path: '', message: 'Not in canonical form: run "npm run data -- --write".' }] }
}

function checkDataset(
  file: string,
  library: ConceptLibrary,
): { text: string; dataset?: Dataset; faults: Fault[]; figures?: Figures; examples?: ExampleCounts } {
  const text = readFileSync(file, 'utf8')
  const parsed = parseDataset(text, library)
  if (!parsed.ok) return { text, faults: parsed.faults }
  const { dataset } = parsed
  const examples = runExamples(dataset, sureMentionsOf(dataset, library))
  const { match, noMatch } = examples
  const misnamed = bundledFiles().includes(file) && basename(file) !== `${dataset.id}.json`
  return {
    text,
    dataset,
    faults: [
      ...(misnamed ? [{ path: 'id', message: `A bundled dataset is in a file of its id: ${dataset.id}.json.` }] : []),
      ...lintDataset(dataset, text),
      ...locateFaults(text.replace(/^\uFEFF/, ''), examples.faults),
    ],
    figures: figuresOf(dataset),
    examples: { match, noMatch, failed: examples.faults.length },
  }
}

function sureMentionsOf(dataset: Dataset, library: ConceptLibrary): (text: string) => ReadonlySet<string> {
  const index = compile([dataset], library)
  return (text) =>
    new Set(
      recognise(index, { passages: [{ text }] }).mentions.flatMap((mention) =>
        mention.kind === 'allegation' && mention.sure ? mention.targets.map((target) => target.id) : [],
      ),
    )
}
