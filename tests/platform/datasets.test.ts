import { IDBFactory, type IDBObjectStore } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { canonicalText } from '../../dataset/canonical.ts'
import { dossierOf } from '../../dataset/dossier.ts'
import { readExcerpt } from '../../dataset/excerpt-text.ts'
import { recognise } from '../../engine/recognise.ts'
import { importDataset, removeDataset, restoreDataset, switchDataset } from '../../platform/datasets.ts'
import { installBundled } from '../../platform/install-bundled.ts'
import { listDatasets } from '../../platform/list-datasets.ts'
import { readNotice } from '../../platform/notice.ts'
import { createRecogniser } from '../../platform/recogniser.ts'
import { readSettings } from '../../platform/settings.ts'
import { soundStore } from '../../platform/sound-store.ts'
import { readStore } from '../../platform/store.ts'
import { serveBundle, tinyDataset } from './tiny.ts'

const page = { passages: [{ text: 'The lantern affair is before the Harbour Board.' }] }

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

async function junk(write: (store: IDBObjectStore) => void, name: 'datasets' | 'compiled'): Promise<void> {
  const database = await openDB('on-the-record')
  const transaction = database.transaction(name, 'readwrite')
  write(transaction.objectStore(name) as unknown as IDBObjectStore)
  await transaction.done
  database.close()
}

describe('the store of datasets', () => {
  it('installs the bundled datasets where nothing is there, without a notice', async () => {
    expect((await listDatasets()).map(({ id, on, origin }) => [id, on, origin])).toEqual([
      ['first', true, 'bundled'],
      ['second', true, 'bundled'],
    ])
    expect(await onIds()).toEqual(['first', 'second'])
    expect(await readNotice()).toBeUndefined()
  })

  it('compiles what is on, and tells by a new revision', async () => {
    await installBundled()
    const before = (await readSettings()).revision
    await switchDataset('first', false)
    expect(await onIds()).toEqual(['second'])
    expect((await readSettings()).revision).toBeGreaterThan(before)
    const { compiled } = await readStore()
    const found = compiled && recognise(compiled.index, page).mentions
    expect(found?.flatMap((one) => one.targets.map((target) => target.dataset))).toEqual(['second', 'second'])
  })

  it('keeps a bundled dataset off through an update, and an imported one of its id as it is', async () => {
    await installBundled()
    await switchDataset('first', false)
    await importDataset(canonicalText(tinyDataset('second', '7.0.0')), true)
    serveBundle([tinyDataset('first', '2.0.0'), tinyDataset('second', '2.0.0')])
    await installBundled()
    expect((await listDatasets()).map(({ version, on, origin }) => [version, on, origin])).toEqual([
      ['2.0.0', false, 'bundled'],
      ['7.0.0', true, 'imported'],
    ])
  })

  it('keeps a removed bundled dataset away through an update, until it is asked for', async () => {
    await installBundled()
    await removeDataset('first')
    await installBundled()
    expect((await listDatasets()).map((one) => one.id)).toEqual(['second'])
    await installBundled(true)
    expect((await listDatasets()).map((one) => one.id)).toEqual(['first', 'second'])
  })

  it('stays empty where the reader removed everything', async () => {
    await installBundled()
    await removeDataset('first')
    await removeDataset('second')
    expect(await listDatasets()).toEqual([])
  })

  it('brings a removed dataset back as it was', async () => {
    await installBundled()
    await switchDataset('first', false)
    const before = await readStore()
    const removed = await removeDataset('first')
    expect((await readStore()).datasets.map((one) => one.id)).toEqual(['second'])
    if (removed === undefined) throw new Error('nothing was removed')
    expect(await restoreDataset(removed)).toBe(true)
    expect((await readStore()).datasets).toEqual(before.datasets)
    expect((await readStore()).dropped).toEqual([])
  })

  it('takes both of two changes that are made at once', async () => {
    await installBundled()
    await Promise.all([switchDataset('first', false), switchDataset('second', false)])
    expect((await readStore()).datasets.map((one) => one.on)).toEqual([false, false])
    expect(await onIds()).toEqual([])
  })
})

describe('F18 stored data that is broken', () => {
  it('puts bundled datasets in the place of truncated ones, and says so', async () => {
    await installBundled()
    await junk((store) => store.put({ id: 'first', dataset: { format: 1 }, on: true, origin: 'imported' }), 'datasets')
    expect((await listDatasets()).map(({ id, origin }) => [id, origin])).toEqual([
      ['first', 'bundled'],
      ['second', 'bundled'],
    ])
    expect(await readNotice()).toEqual({ name: 'damaged', datasets: ['first'] })
  })

  it('drops a record of another schema and keeps the sound ones', async () => {
    await installBundled()
    await importDataset(canonicalText(tinyDataset('third')))
    await junk((store) => store.put({ id: 'alien', shape: 'other' }), 'datasets')
    expect((await listDatasets()).map((one) => one.id)).toEqual(['first', 'second', 'third'])
    expect(await readNotice()).toEqual({ name: 'damaged', datasets: ['alien'] })
  })

  it('compiles anew where the index is junk or of another format, without a notice', async () => {
    await installBundled()
    for (const value of ['junk', 7, { format: -1, stamp: 3, of: [], index: {} }, { stamp: 'x' }]) {
      await junk((store) => store.put(value, 'current'), 'compiled')
      const { compiled } = await soundStore()
      expect(recognise(compiled.index, page).mentions).not.toEqual([])
    }
    expect(await readNotice()).toBeUndefined()
  })

  it('mends an index that fails in use', async () => {
    await installBundled()
    const { compiled } = await readStore()
    await junk((store) => store.put({ ...compiled, index: { automaton: null } }, 'current'), 'compiled')
    const recogniser = createRecogniser()
    const { findings } = await recogniser.recognise({ page, revision: 0 })
    expect(findings.mentions.length).toBeGreaterThan(0)
    const targets = findings.mentions.flatMap((one) => one.targets)
    expect(await recogniser.excerpts({ targets, revision: 0 })).toHaveLength(2)
  })

  it('leaves a database of a newer version alone, serves the bundled datasets from memory, and says so', async () => {
    const newer = await openDB('on-the-record', 99, { upgrade: (fresh) => void fresh.createObjectStore('future') })
    newer.close()
    expect((await listDatasets()).map((one) => one.id)).toEqual(['first', 'second'])
    expect((await createRecogniser().recognise({ page, revision: 0 })).findings.mentions).not.toEqual([])
    expect(await readNotice()).toEqual({ name: 'unreadable' })
    const again = await openDB('on-the-record')
    expect([...again.objectStoreNames]).toEqual(['future'])
    again.close()
  })
})

describe('recognising', () => {
  it('gives excerpts of all datasets that know what was found', async () => {
    const recogniser = createRecogniser()
    const { findings } = await recogniser.recognise({ page, revision: 0 })
    expect(findings.mentions.map((one) => one.kind).sort()).toEqual(['actor', 'allegation'])
    const targets = findings.mentions.flatMap((one) => one.targets)
    const excerpts = (await recogniser.excerpts({ targets, revision: 0 })).map(readExcerpt)
    const told = excerpts.flatMap((one) =>
      targets.flatMap(({ dataset, kind, id }) => (dataset === one.id ? (dossierOf(one, kind, id) ?? []) : [])),
    )
    expect(told.map((one) => `${one.dataset.id} ${one.kind}`).sort()).toEqual([
      'first actor',
      'first allegation',
      'second actor',
      'second allegation',
    ])
  })

  it('gives no excerpt of what no dataset that is on knows', async () => {
    const recogniser = createRecogniser()
    await recogniser.recognise({ page, revision: 0 })
    await switchDataset('second', false)
    const { revision } = await readSettings()
    const nobody = [{ dataset: 'first', kind: 'actor' as const, id: 'nobody' }]
    const strangers = ['second', 'nowhere'].map((dataset) => ({ dataset, kind: 'actor' as const, id: 'x' }))
    expect(await recogniser.excerpts({ targets: strangers, revision })).toEqual([])
    const [excerpt] = await recogniser.excerpts({ targets: nobody, revision })
    expect(readExcerpt(excerpt ?? '')).toMatchObject({ id: 'first', actors: [], allegations: [] })
  })

  it('follows a switched dataset with the next page', async () => {
    const { recognise: ask } = createRecogniser()
    await ask({ page, revision: 0 })
    await switchDataset('first', false)
    const targets = (await ask({ page, revision: (await readSettings()).revision })).findings.mentions.flatMap(
      (one) => one.targets,
    )
    expect(new Set(targets.map(({ dataset }) => dataset))).toEqual(new Set(['second']))
  })

  it('gives empty findings for an empty page', async () => {
    const nothing = { findings: { mentions: [], coverage: [] } }
    expect(await createRecogniser().recognise({ page: { passages: [] }, revision: 0 })).toEqual(nothing)
  })
})
