import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { canonicalText } from '../../dataset/canonical.ts'
import { changeDatasets } from '../../platform/change-datasets.ts'
import { exportDataset, importDataset, removeDataset } from '../../platform/datasets.ts'
import { installBundled } from '../../platform/install-bundled.ts'
import { listDatasets } from '../../platform/list-datasets.ts'
import { missingBundled } from '../../platform/missing-bundled.ts'
import { readSettings } from '../../platform/settings.ts'
import { readStore } from '../../platform/store.ts'
import { takeIn } from '../../platform/take-in.ts'
import { serveBundle, tinyDataset } from './tiny.ts'

beforeEach(() => {
  fakeBrowser.reset()
  vi.stubGlobal('indexedDB', new IDBFactory())
  serveBundle([tinyDataset('first'), tinyDataset('second')])
})

afterEach(() => vi.restoreAllMocks())

async function onIds(): Promise<string[]> {
  const { compiled } = await readStore()
  return compiled?.of.map((one) => one.id) ?? []
}

describe('import and export', () => {
  it('stores a sound file, switches it on, and tells every context', async () => {
    await installBundled()
    const { revision } = await readSettings()
    expect(await importDataset(canonicalText(tinyDataset('third')))).toMatchObject({ name: 'stored', id: 'third' })
    expect(await onIds()).toEqual(['first', 'second', 'third'])
    expect((await readSettings()).revision).toBeGreaterThan(revision)
  })

  it('is the work of whoever is given it, as a worker may be; a store that is unsound is mended before', async () => {
    const taking = vi.fn(takeIn)
    const file = new Blob([canonicalText(tinyDataset('third'))])
    expect(await importDataset(file, false, () => {}, taking)).toMatchObject({ name: 'stored', id: 'third' })
    expect(await Promise.all(taking.mock.results.map(({ value }) => value))).toMatchObject([
      { name: 'unsound' },
      { name: 'stored' },
    ])
    expect(await onIds()).toEqual(['first', 'second', 'third'])
  })

  it('tells no other context where nothing was stored', async () => {
    await installBundled()
    const { revision } = await readSettings()
    expect(await importDataset('{}')).toMatchObject({ name: 'faults' })
    expect(await importDataset(canonicalText(tinyDataset('first')))).toMatchObject({ name: 'unchanged' })
    expect((await readSettings()).revision).toBe(revision)
  })

  it('stores nothing where there is a fault, and lists it with its path', async () => {
    await installBundled()
    const before = await readStore()
    const broken = { ...tinyDataset('third'), actors: [{ ...tinyDataset('x').actors[0], name: 7 }] }
    const result = await importDataset(JSON.stringify(broken))
    expect(result).toMatchObject({ name: 'faults', faults: [{ path: 'actors[0].name' }] })
    expect(await readStore()).toEqual(before)
  })

  it("B20 asks before it replaces a bundled dataset, and keeps the import's origin", async () => {
    await installBundled()
    const before = await readStore()
    const text = canonicalText(tinyDataset('first', '3.0.0'))
    expect(await importDataset(text)).toMatchObject({
      name: 'conflict',
      installed: { version: '1.0.0', origin: 'bundled' },
      offered: { version: '3.0.0', origin: 'imported' },
    })
    expect(await readStore()).toEqual(before)
    expect(await importDataset(text, true)).toMatchObject({ name: 'stored' })
    expect((await listDatasets())[0]).toMatchObject({ version: '3.0.0', origin: 'imported' })
  })

  it('tells what replacing would do', async () => {
    await installBundled()
    const [allegation] = tinyDataset('first').allegations
    if (allegation === undefined) throw new Error('the fixture is empty')
    const reworded = { ...tinyDataset('first', '0.9.0'), allegations: [{ ...allegation, statements: [] }] }
    expect(await importDataset(canonicalText(reworded))).toMatchObject({
      name: 'conflict',
      diff: { version: { order: 'older' }, statements: { removed: ['board-denies'] }, actors: { changed: [] } },
    })
  })

  it('says that the very same is installed, and leaves its origin', async () => {
    await installBundled()
    const before = await readStore()
    const result = await importDataset(canonicalText(tinyDataset('first')), true)
    expect(result).toEqual({ name: 'unchanged', title: 'Dataset first', version: '1.0.0' })
    expect(await readStore()).toEqual(before)
  })

  it("runs a dataset's own examples, tells those that fail with their places, and stores it all the same", async () => {
    await installBundled()
    const [allegation] = tinyDataset('third').allegations
    if (allegation === undefined) throw new Error('the fixture is empty')
    const examples = { match: ['The lantern affair goes on.', 'Lamps were sold.'], noMatch: ['A lantern affair.'] }
    const sound = { ...allegation, id: 'a-sound-one', statements: [] }
    const text = canonicalText({ ...tinyDataset('third'), allegations: [sound, { ...allegation, examples }] })
    const steps: unknown[] = []
    const result = await importDataset(text, false, (step, share) => share === undefined && steps.push(step))
    expect(result).toMatchObject({
      name: 'stored',
      examples: {
        run: 5,
        failing: [
          { path: 'allegations[1].examples.match[1]', line: text.slice(0, text.indexOf('Lamps')).split('\n').length },
          { path: 'allegations[1].examples.noMatch[0]' },
        ],
      },
    })
    expect(steps).toEqual(['checking', 'examples', 'compiling', 'storing'])
    expect(await onIds()).toEqual(['first', 'second', 'third'])
  })

  it('knows which bundled datasets are missing', async () => {
    await installBundled()
    expect(await missingBundled(await listDatasets())).toEqual([])
    await removeDataset('first')
    expect(await missingBundled(await listDatasets())).toEqual([{ id: 'first', title: 'Dataset first' }])
    await importDataset(canonicalText(tinyDataset('second', '7.0.0')), true)
    await removeDataset('second')
    expect((await missingBundled(await listDatasets())).map((one) => one.id)).toEqual(['first', 'second'])
    await installBundled(true)
    expect(await missingBundled(await listDatasets())).toEqual([])
  })

  it('gives out what it took in', async () => {
    await installBundled()
    expect(await exportDataset('first')).toEqual({
      name: 'first-1.0.0.json',
      text: canonicalText(tinyDataset('first')),
    })
    expect(await exportDataset('nowhere')).toBeUndefined()
  })

  it('F16 fails as a whole where the disk is full; the old datasets stay in force', async () => {
    await installBundled()
    const before = await readStore()
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name === 'compiled') throw new DOMException('No room is left.', 'QuotaExceededError')
      return put.call(this, value, key)
    })
    expect(await importDataset(canonicalText(tinyDataset('third')))).toEqual({ name: 'failed', reason: 'full' })
    vi.restoreAllMocks()
    expect(await readStore()).toEqual(before)
  })

  it('F17 keeps the old datasets in force where the work stops between the writes', async () => {
    await installBundled()
    const before = await readStore()
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
      if (this.name !== 'compiled') return put.call(this, value, key)
      // What the browser does when a context dies with a transaction open.
      this.transaction.abort()
      throw new DOMException('The transaction is gone.', 'AbortError')
    })
    await expect(changeDatasets(() => ({ remove: ['first', 'second'] }))).rejects.toThrow()
    vi.restoreAllMocks()
    expect(await readStore()).toEqual(before)
  })

  it('F17 keeps the old datasets in force where compiling fails', async () => {
    await installBundled()
    const before = await readStore()
    const broken = { ...tinyDataset('first'), actors: null } as never
    const record = { id: 'first', dataset: broken, on: true, origin: 'imported', installed: '' } as const
    await expect(changeDatasets(() => ({ put: [record] }))).rejects.toThrow()
    expect(await readStore()).toEqual(before)
  })
})
