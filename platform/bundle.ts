import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { DATA_FILES, isDatasetFile } from '../dataset/data-files.ts'
import type { ConceptLibrary, Dataset } from '../dataset/model.ts'
import { parseDataset, parseLibrary } from '../dataset/parse.ts'

/** Written by the build: the names of all JSON files beside it. */
const LIST = 'data/files.json'

/** The ids of the datasets that the extension brings along: their files bear their names. */
export async function bundledIds(): Promise<string[]> {
  const names = v.parse(v.array(v.string()), JSON.parse(await ownFile(LIST)))
  return names.filter(isDatasetFile).map((name) => name.replace(/\.json$/, ''))
}

/** The datasets that the extension brings along. Rejects where one of its own files is missing or broken. */
export async function bundledDatasets(): Promise<Dataset[]> {
  return Promise.all(
    (await bundledIds()).map(async (id) => {
      const parsed = parseDataset(await ownFile(`data/${id}.json`))
      if (!parsed.ok) throw new Error(`The bundled dataset ${id} is broken: ${parsed.faults[0]?.message}`)
      return parsed.dataset
    }),
  )
}

/** The concept library that every dataset may use. Rejects where its file is missing or broken. */
export async function conceptLibrary(): Promise<ConceptLibrary> {
  const parsed = parseLibrary(await ownFile(`data/${DATA_FILES.library}`))
  if (!parsed.ok) throw new Error(`The concept library is broken: ${parsed.faults[0]?.message}`)
  return parsed.library
}

async function ownFile(path: string): Promise<string> {
  const response = await fetch(new URL(path, browser.runtime.getURL('/')))
  if (!response.ok) throw new Error(`The extension lacks its file ${path}.`)
  return response.text()
}
