import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { ChoiceError } from './datasets.ts'
import { pageOfFile } from './demo-site.ts'
import { READABLE } from './read-document.ts'
import { type Serving, serve } from './serve.ts'

/** The query that makes the server forbid a page its scripts. */
export const WITHOUT_SCRIPTS = 'without-scripts'

/** The pages in a folder and below it, by name, as paths within it. Throws where there is no such folder. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new ChoiceError(`There is no folder ${folder}.`)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => READABLE.test(name) && statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort()
}

/** Serves the pages of a folder and nothing else. A text is wrapped as a plain article. */
export async function servePages(folder: string): Promise<Serving & { addressOf(name: string): string }> {
  const names = new Set(filesIn(folder))
  const serving = await serve((path, query) => {
    const name = path.slice(1)
    if (!names.has(name)) return undefined
    const page = pageOfFile(join(folder, name))
    return query.has(WITHOUT_SCRIPTS) ? { ...page, headers: { 'content-security-policy': "script-src 'none'" } } : page
  })
  return { ...serving, addressOf: (name) => `${serving.origin}/${name.split('/').map(encodeURIComponent).join('/')}` }
}
