import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { DATA_FILES, isDatasetFile } from '../dataset/data-files.ts'
import type { OnLeave } from './leaving.ts'

/** A copy of a built extension that brings the given dataset files along instead of the bundled ones. */
export function withDatasets(extension: string, files: readonly string[], onLeave: OnLeave): string {
  const copy = mkdtempSync(join(tmpdir(), 'on-the-record-'))
  onLeave(() => rmSync(copy, { recursive: true, force: true }))
  cpSync(extension, copy, { recursive: true })
  const data = join(copy, 'data')
  for (const name of readdirSync(data)) if (isDatasetFile(name)) rmSync(join(data, name))
  for (const file of files) cpSync(file, join(data, basename(file)))
  writeFileSync(
    join(data, 'files.json'),
    JSON.stringify([...Object.values(DATA_FILES), ...files.map((file) => basename(file))]),
  )
  return copy
}
