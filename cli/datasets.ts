import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DATA_FILES, isDatasetFile } from '../dataset/data-files.ts'
import type { ConceptLibrary, Dataset } from '../dataset/model.ts'
import { parseDataset, parseLibrary } from '../dataset/parse.ts'

/** Datasets, sound and ready to be compiled, with the library that they may use. */
export type ChosenDatasets = { datasets: Dataset[]; library: ConceptLibrary }

/** Says what is wrong with what was typed; nothing but its message is to be shown. */
export class ChoiceError extends Error {}

const FOLDER = 'data'

/**
 * Reads the datasets that were asked for, each by the id of a bundled one or by its file; without any, all bundled ones.
 *
 * Throws a ChoiceError that lists every fault where a file is missing or not sound, or where two have one id.
 */
export function loadDatasets(choices: readonly string[]): ChosenDatasets {
  const library = readLibrary()
  const datasets = chosenFiles(choices).map((path) => readDataset(path, library))
  for (const { id } of datasets) {
    if (datasets.filter((one) => one.id === id).length > 1) throw new ChoiceError(`Two datasets have the id ${id}.`)
  }
  return { datasets, library }
}

/** The files of the datasets that were asked for. Throws a ChoiceError where there is no such dataset. */
export function chosenFiles(choices: readonly string[]): string[] {
  return choices.length === 0 ? bundledFiles() : [...new Set(choices.map(pathOf))]
}

/** The files of the bundled datasets, by name. */
export function bundledFiles(): string[] {
  return readdirSync(FOLDER)
    .filter(isDatasetFile)
    .sort()
    .map((name) => join(FOLDER, name))
}

function pathOf(choice: string): string {
  const bundled = join(FOLDER, `${choice}.json`)
  if (/^[a-z0-9-]+$/.test(choice) && bundledFiles().includes(bundled)) return bundled
  if (existsSync(choice)) return choice
  const ids = bundledFiles().map((path) => path.slice(FOLDER.length + 1, -'.json'.length))
  throw new ChoiceError(`No dataset "${choice}": it is no file and none of the bundled ones (${ids.join(', ')}).`)
}

function readDataset(path: string, library: ConceptLibrary): Dataset {
  const parsed = parseDataset(readText(path), library)
  if (parsed.ok) return parsed.dataset
  throw new ChoiceError(`${path} is not a sound dataset:\n${listed(parsed.faults)}`)
}

function readLibrary(): ConceptLibrary {
  const path = join(FOLDER, DATA_FILES.library)
  const parsed = parseLibrary(readText(path))
  if (parsed.ok) return parsed.library
  throw new ChoiceError(`${path} is not a sound concept library:\n${listed(parsed.faults)}`)
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new ChoiceError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function listed(faults: readonly { path: string; message: string; line?: number; column?: number }[]): string {
  return faults
    .map(({ path, message, line, column }) => {
      const place = line === undefined ? '' : `line ${line}${column === undefined ? '' : `, column ${column}`}: `
      return `  ${place}${path === '' ? '' : `${path}: `}${message}`
    })
    .join('\n')
}
