import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { eval as evaluate } from '../../cli/eval.ts'
import { type Invented, inventedCorpus } from './invented-corpus.ts'

vi.setConfig({ testTimeout: 30_000 })

const BOUNTY = 'Russia paid Taliban militants bounties to kill American soldiers in Afghanistan, officials said.'
const WITHOUT_MORE: Invented = {
  id: 'one',
  text: `A day at the ministry\n\n${BOUNTY} The weather was fine.\n`,
  gold: [[BOUNTY, ['russia-bounties']]],
}
const ARTICLE: Invented = {
  ...WITHOUT_MORE,
  names: [['Russia'], ['Taliban'], ['Afghanistan', true]],
  denials: { 'russia-bounties': { russia: false, taliban: false } },
}
/** No slot of any rule knows a word of this. */
const MISSED = 'They got it for what they did to them in that summer.'
const OTHER: Invented = {
  id: 'two',
  outlet: 'Hill Gazette',
  text: `Another day\n\n${MISSED}\n`,
  gold: [[MISSED, ['russia-bounties']]],
}
const NEAR: Invented = { id: 'near', kind: 'near', outlet: 'Hill Gazette', text: `A fair\n\n${BOUNTY}\n\nIt rained.\n` }
const FOREIGN: Invented = {
  id: 'fremd',
  kind: 'other-lang',
  text: 'Ein Tag\n\nDer Minister hat am Montag in Berlin mit den Bürgern der Stadt über das Wetter und die Ernte gesprochen.\n',
}

describe('npm run eval', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  async function run(...words: string[]) {
    const out: string[] = []
    const said: string[] = []
    vi.spyOn(console, 'log').mockImplementation((line: string) => out.push(line))
    vi.spyOn(console, 'error').mockImplementation((line: string) => said.push(line))
    const progress = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const code = await evaluate(words)
    const told = progress.mock.calls.map(([text]) => String(text)).join('')
    return { code, out: out.join('\n'), said: said.join('\n'), told }
  }

  it('tells all measures as JSON, and no progress beside it', async () => {
    const { code, out, told } = await run(inventedCorpus([ARTICLE, OTHER, NEAR, FOREIGN]), '--json', '--fold', '2')
    const { read, all, folds, average, missed, wrong } = JSON.parse(out)
    expect({ code, told, read }).toEqual({ code: 0, told: '', read: 4 })
    expect(all.articles).toBe(3)
    expect(all.sentences.total).toMatchObject({ right: 1, wrong: 1, missed: 1, precision: 0.5, recall: 0.5, f1: 0.5 })
    expect(all.pages.total).toMatchObject({ right: 1, wrong: 1, missed: 1 })
    expect(all.falseMarks).toEqual({ near: 1000 / 3, off: null })
    expect(all.names).toMatchObject({ right: 2, missed: 0 })
    expect(all.denials.total).toMatchObject({ wrong: 0, missed: 0, precision: null })
    expect(all.otherLanguages).toEqual({ articles: 1, marks: 0 })
    expect(folds.map((one: { articles: number }) => one.articles).sort()).toEqual([1, 2])
    expect(average['sentences, recall']).toEqual({ mean: 0.5, least: 0, most: 1 })
    expect(missed[0]).toMatchObject({ article: 'two', of: 'sentence', what: 'russia-bounties' })
    expect(missed[0].why).toContain('empty ')
    expect(wrong[0]).toMatchObject({ article: 'near', of: 'sentence' })
  })

  it('prints tables, the spread over groups, and what was missed and wrong with the reason', async () => {
    const folder = inventedCorpus([ARTICLE, OTHER, NEAR, FOREIGN])
    const { code, out, told } = await run(folder, '--fold', '2', '--misses', '5')
    expect(code).toBe(0)
    expect(out).toMatch(/russia-bounties +0\.500 +0\.500 +0\.500/)
    expect(out).toMatch(/near-miss pages 333\.33, off-topic pages –/)
    expect(out).toMatch(/other languages: 1, with 0 marks/)
    expect(out).toMatch(/sentences, recall +0\.500 +0\.000 +1\.000/)
    expect(out).toMatch(/sentences that were missed: 1\n.*in two \(on\).*\n.*empty/)
    expect(out).toMatch(/marks that are wrong: 1\n.*in near \(near\)/)
    expect(told).toContain('4 of 4 articles')
  })

  it('finds less when words are withheld', async () => {
    const { out } = await run(inventedCorpus([ARTICLE]), '--withhold', '100', '--json')
    expect(JSON.parse(out).all.sentences.total).toMatchObject({ right: 0, missed: 1 })
  })

  it('compares ideas over left-out outlets', async () => {
    const second = { ...ARTICLE, id: 'three', outlet: 'Bay Herald' }
    const { out } = await run(inventedCorpus([ARTICLE, OTHER, NEAR, second]), '--ideas', '--fold', '3', '--json')
    const { ideas } = JSON.parse(out)
    expect(ideas.groups).toBe(3)
    expect(ideas.ideas.length).toBeGreaterThanOrEqual(5)
    for (const idea of ideas.ideas) expect(idea.chosen).toHaveLength(3)
  })

  it('says which kind of annotations there is none of', async () => {
    const folder = inventedCorpus([WITHOUT_MORE])
    const { code, out } = await run(folder)
    expect(code).toBe(0)
    expect(out).toContain('There are no annotations in actors/')
    expect(out).toContain('There are no annotations in coverage/')
  })

  it('says that a folder has no annotations, and how many articles were read', async () => {
    const plain = { id: 'plain', text: 'A day.\n' }
    const { code, out, said } = await run(inventedCorpus([plain, { ...plain, id: 'other' }]))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(said).toMatch(/holds no annotations: 2 articles were read.*gold, actors, coverage/)
  })

  it('says so of a folder of plain articles too', async () => {
    const folder = inventedCorpus([{ id: 'plain', text: 'A day.\n' }])
    rmSync(join(folder, 'index.json'))
    expect((await run(folder)).said).toMatch(/holds no annotations: 1 article was read.*no index\.json/)
  })

  it.each([
    ['is not there', (folder: string) => rmSync(folder, { recursive: true }), 'There is no folder'],
    [
      'is empty',
      (folder: string) => {
        rmSync(folder, { recursive: true })
        mkdirSync(folder)
      },
      'is empty. Name a folder with',
    ],
    [
      'has JSON that is not sound',
      (folder: string) => writeFileSync(join(folder, 'gold', 'one.json'), '{'),
      'one.json is not sound JSON',
    ],
    [
      'has another format',
      (folder: string) => writeFileSync(join(folder, 'index.json'), '{"articles": [{"id": "one", "kind": "odd"}]}'),
      'articles.0.kind',
    ],
    [
      'lacks an article that it names',
      (folder: string) => rmSync(join(folder, 'articles', 'one.txt')),
      'one.txt is not there',
    ],
    [
      'has annotations of another version of an article',
      (folder: string) => writeFileSync(join(folder, 'articles', 'one.txt'), `Longer ${ARTICLE.text}`),
      'and not the annotated words',
    ],
  ])('refuses a folder that %s, and says what to do', async (_, spoil, named) => {
    const folder = inventedCorpus([ARTICLE])
    spoil(folder)
    const { code, out, said } = await run(folder)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(said).toContain(named)
  })

  it.each([
    [[], 'Which one folder'],
    [['a', 'b'], 'Which one folder'],
    [['a', '--fold', '1'], '--fold takes a whole number from 2 on'],
    [['a', '--misses', 'x'], '--misses takes'],
    [['a', '--colour'], '--colour'],
  ])('refuses %j with the usage', async (words, named) => {
    const { code, said } = await run(...words)
    expect(code).toBe(2)
    expect(said).toContain(named)
    expect(said).toContain('npm run eval -- FOLDER')
  })
})
