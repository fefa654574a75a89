import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compile } from '../engine/compile.ts'
import { recognise } from '../engine/recognise.ts'
import { ChoiceError, type ChosenDatasets, loadDatasets } from './datasets.ts'
import { pageOf, READABLE, readDocument } from './read-document.ts'
import { recordOf } from './record.ts'

const USAGE = `npm run -s scan -- [--dataset ID|FILE]… [--format ndjson] FILE|FOLDER…
Reads .txt and .html files and prints one line of JSON for each. Without --dataset, the bundled datasets are looked for.`

/**
 * `npm run scan`: NDJSON on stdout, everything else on stderr.
 *
 * Exit code 0; 1 where a file could not be read (the others are); 2 where what was typed cannot be done, with nothing
 * on stdout.
 */
export async function scan(words: string[]): Promise<number> {
  let chosen: ChosenDatasets
  let files: string[]
  try {
    const { dataset, paths } = understood(words)
    files = paths.flatMap(filesOf)
    chosen = loadDatasets(dataset)
  } catch (error) {
    if (!(error instanceof ChoiceError)) throw error
    console.error(`${error.message}\n\n${USAGE}`)
    return 2
  }
  const { datasets, library } = chosen
  const index = compile(datasets, library)
  const nameOf = (dataset: string, actor: string) =>
    datasets.find(({ id }) => id === dataset)?.actors.find(({ id }) => id === actor)?.name ?? actor
  let failed = 0
  for (const path of files) {
    try {
      const document = readDocument(path)
      const record = recordOf(path, document, recognise(index, pageOf(document)), nameOf)
      for (const warning of record.warnings) console.error(`${path}: ${warning}`)
      await print(`${JSON.stringify(record)}\n`)
    } catch (error) {
      failed++
      console.error(`${path}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return failed > 0 ? 1 : 0
}

function understood(words: string[]): { dataset: string[]; paths: string[] } {
  const options = { dataset: { type: 'string', multiple: true }, format: { type: 'string' } } as const
  const parsed = parsedOrRefused(() => parseArgs({ args: words, options, allowPositionals: true }))
  const { dataset = [], format = 'ndjson' } = parsed.values
  if (format !== 'ndjson') throw new ChoiceError(`There is no format "${format}"; there is ndjson.`)
  if (parsed.positionals.length === 0) throw new ChoiceError('Which file or folder is to be read?')
  return { dataset, paths: parsed.positionals }
}

function parsedOrRefused<Parsed>(parse: () => Parsed): Parsed {
  try {
    return parse()
  } catch (error) {
    throw new ChoiceError(error instanceof Error ? error.message : String(error))
  }
}

/** A folder gives the readable files in it and below it, by name; a file gives itself. */
function filesOf(path: string): string[] {
  if (!existsSync(path)) throw new ChoiceError(`There is no file or folder ${path}.`)
  if (statSync(path).isDirectory()) {
    const within = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => READABLE.test(name))
    if (within.length === 0) throw new ChoiceError(`There is no .txt or .html file in ${path}.`)
    return within.sort().map((name) => join(path, name))
  }
  if (!READABLE.test(path)) throw new ChoiceError(`${path} is neither a .txt nor an .html file.`)
  return [path]
}

function print(line: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(line)) resolve()
    else process.stdout.once('drain', resolve)
  })
}
