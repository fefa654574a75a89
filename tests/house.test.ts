import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

type File = { path: string; room: string; text: string }

/** What each room may import, beside itself; and the sentence that says so. */
const DOORS: Record<string, { to: string[]; sentence: string }> = {
  dataset: { to: [], sentence: 'dataset/ knows the format and imports no other room.' },
  engine: { to: ['dataset'], sentence: 'engine/ is pure and imports dataset/ alone.' },
  components: {
    to: ['engine', 'dataset'],
    sentence: 'components/ get data by props and import engine/ and dataset/ alone.',
  },
  page: { to: ['engine', 'dataset'], sentence: 'page/ touches the DOM and imports engine/ and dataset/ alone.' },
  platform: {
    to: ['engine', 'dataset'],
    sentence: 'platform/ touches the browser and imports engine/ and dataset/ alone.',
  },
  entrypoints: {
    to: ['components', 'page', 'platform', 'engine', 'dataset', 'data'],
    sentence: 'entrypoints/ wire the rooms below them; they import no cli/, bench/ or tests/.',
  },
  cli: {
    to: ['components', 'page', 'platform', 'engine', 'dataset', 'data'],
    sentence: 'cli/ uses the rooms below it; it imports no entrypoints/, bench/ or tests/.',
  },
  bench: {
    to: ['cli', 'page', 'platform', 'engine', 'dataset', 'data'],
    sentence: 'bench/ measures the rooms below it; it imports no entrypoints/ or tests/.',
  },
}

/** What may be imported from outside of these (the texts of public/_locales) is no room. */
const ROOMS = new Set([...Object.keys(DOORS), 'data', 'tests'])

const DRAWERS = ['utils', 'util', 'helpers', 'lib', 'common', 'core', 'types', 'shared', 'misc']
const MOST_LINES = 300
const SKIPPED = new Set(['node_modules', 'coverage', 'demo-output'])

const files = [...Object.keys(DOORS), 'tests'].flatMap(codeFiles)

describe('imports run one way', () => {
  for (const [room, { to, sentence }] of Object.entries(DOORS)) {
    it(sentence, () => {
      const broken = files
        .filter((file) => file.room === room)
        .flatMap((file) => localImports(file).map((target) => ({ file, target })))
        .filter(({ target }) => ROOMS.has(roomOf(target)) && roomOf(target) !== room && !to.includes(roomOf(target)))
      expect(broken.map(({ file, target }) => `${file.path} imports ${target}: ${sentence}`)).toEqual([])
    })
  }

  it('every import of ours names a file that is there, with its ending', () => {
    const known = new Set(files.map((file) => file.path))
    const broken = files.flatMap((file) =>
      localImports(file)
        .filter((target) => /\.(?:ts|tsx|mjs)$/.test(target) || !/\.\w+$/.test(target))
        .filter((target) => Object.hasOwn(DOORS, roomOf(target)) && !known.has(target))
        .map((target) => `${file.path} imports ${target}`),
    )
    expect(broken).toEqual([])
  })

  it('only platform/ and entrypoints/ say `browser`', () => {
    const api = /from '(?:wxt\/browser|webextension-polyfill)'/
    const global = /(?<![\w.$'`/-])(?:browser|chrome)\.[a-z]\w*/
    const broken = files
      .filter(({ room }) => !['platform', 'entrypoints', 'tests'].includes(room))
      // The command line drives browsers from outside, so there the word is another thing.
      .filter(({ room, text }) => api.test(text) || (!['cli', 'bench'].includes(room) && global.test(code(text))))
    expect(broken.map(({ path }) => `${path} says \`browser\``)).toEqual([])
  })
})

describe('the house is kept', () => {
  it(`no file is longer than ${MOST_LINES} lines`, () => {
    const long = files.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    expect(long.filter(({ lines }) => lines > MOST_LINES)).toEqual([])
  })

  it('there is no drawer: a thing lives with what it is about', () => {
    const folders = new Set(files.flatMap(({ path }) => dirname(path).split('/')))
    expect(DRAWERS.filter((drawer) => folders.has(drawer))).toEqual([])
  })

  it('no type is given up with `any`', () => {
    expect(linesThat(/(?::|\bas|<|,|\|)\s*any\b(?!['\w:?])/)).toEqual([])
  })

  it('no module keeps state in a `let`', () => {
    expect(linesThat(/^(?:export )?let /).filter((line) => !line.startsWith('tests/'))).toEqual([])
  })

  it('no file only hands on what others export', () => {
    expect(linesThat(/^export (?:\*|(?:type )?\{[^}]*\}) (?:as \w+ )?from /)).toEqual([])
  })

  it('no path of a machine is written down', () => {
    const everything = [...files, ...rootFiles(), ...['docs', 'data', 'public'].flatMap(allFiles)]
    const paths = /(?<![\w.~-]|file:\/\/)\/(?:work|tmp|root|home|Users)\/[\w.-]/
    const broken = everything.filter(({ text }) => paths.test(text)).map(({ path }) => path)
    expect(broken).toEqual([])
  })
})

/** The lines of code that match, as `path:line text`. Comments are not code. */
function linesThat(pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    code(text)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  )
}

function localImports({ path, text }: File): string[] {
  const named = text.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)'(\.{1,2}\/[^'?]+)[^']*'/g)
  return [...named].map(([, target]) =>
    normalize(join(dirname(path), target ?? ''))
      .split(sep)
      .join('/'),
  )
}

function roomOf(path: string): string {
  return path.split('/')[0] ?? ''
}

/** Comments emptied, line numbers kept. */
function code(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/^(\s*)\/\/.*$/gm, '$1')
    .replace(/\s\/\/ .*$/gm, '')
}

function codeFiles(room: string): File[] {
  return allFiles(room).filter(({ path }) => /\.(?:ts|tsx|mjs)$/.test(path))
}

function allFiles(folder: string): File[] {
  return walk(folder)
    .filter((path) => /\.(?:ts|tsx|mjs|js|json|css|html|md|svg)$/.test(path))
    .map((path) => ({ path, room: roomOf(path), text: readFileSync(path, 'utf8') }))
}

function rootFiles(): File[] {
  return readdirSync('.', { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|json|md)$|^\.npmrc$/.test(entry.name))
    .map(({ name }) => ({ path: name, room: '', text: readFileSync(name, 'utf8') }))
}

function walk(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return []
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? walk(path) : [path]
  })
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
