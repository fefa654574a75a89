/** The files of `data/` that are no datasets, by what they hold. */
export const DATA_FILES = { library: 'concepts.json', outlets: 'outlets.json' } as const

const OTHERS: readonly string[] = Object.values(DATA_FILES)

/** Whether a file of `data/` is a dataset of statements: by its name, for each of the others has one of its own. */
export function isDatasetFile(name: string): boolean {
  return name.endsWith('.json') && !name.endsWith('.schema.json') && !OTHERS.includes(name)
}
