import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { canonicalText } from '../../dataset/canonical.ts'
import { dossierOf } from '../../dataset/dossier.ts'
import { readExcerpt } from '../../dataset/excerpt-text.ts'
import type { Dataset } from '../../dataset/model.ts'
import { importDataset, removeDataset, switchDataset } from '../../platform/datasets.ts'
import { installBundled } from '../../platform/install-bundled.ts'
import { createRecogniser } from '../../platform/recogniser.ts'
import { readSettings } from '../../platform/settings.ts'
import { datasetWith, shelfOf } from '../../platform/shelf.ts'
import { readIndex, readShelves } from '../../platform/store.ts'
import { serveBundle, tinyDataset } from './tiny.ts'

const page = { passages: [{ text: 'Ada 1500 Lind spoke about the lantern affair.' }] }

/** A tiny dataset with so many actors more, of whom every tenth belongs to the last, and the first speaks. */
function crowded(count: number): Dataset {
  const tiny = tinyDataset('crowd')
  const more = Array.from({ length: count }, (_, at) => ({
    ...{ id: `ada-${at}`, kind: 'person' as const, name: `Ada ${at} Lind`, description: `No. ${at}, née Ødegård.` },
    aliases: [{ text: `Ada ${at} Lind` }],
    ...(at % 10 === 0 ? { memberOf: [`ada-${count - 1}`] } : {}),
  }))
  const [allegation] = tiny.allegations
  if (allegation === undefined) throw new Error('The tiny dataset has one.')
  const statements = allegation.statements.map((one) => ({ ...one, speaker: 'ada-0' }))
  return { ...tiny, actors: [...tiny.actors, ...more], allegations: [{ ...allegation, statements }] }
}

describe('the shelf of a dataset', () => {
  it('tells every actor and allegation as the dataset itself does', () => {
    const dataset = crowded(2000)
    const shelf = shelfOf(dataset)
    for (const { id } of dataset.actors) {
      expect(dossierOf(datasetWith(shelf, [id]), 'actor', id)).toEqual(dossierOf(dataset, 'actor', id))
    }
    expect(dossierOf(shelf.core, 'allegation', 'lantern-affair')).toEqual(
      dossierOf(dataset, 'allegation', 'lantern-affair'),
    )
  })

  it('keeps as objects those alone that others name', () => {
    const { core } = shelfOf(crowded(2000))
    expect(core.actors.map(({ id }) => id)).toEqual(['harbour-board', 'ada-0', 'ada-1999'])
  })

  it('knows no actor that the dataset does not know', () => {
    expect(dossierOf(datasetWith(shelfOf(crowded(2000)), ['nobody']), 'actor', 'nobody')).toBeUndefined()
    expect(dossierOf(datasetWith(shelfOf(tinyDataset('tiny')), ['nobody']), 'actor', 'nobody')).toBeUndefined()
  })

  it('keeps a dataset of few actors whole', () => {
    const few = crowded(20)
    expect(shelfOf(few).core).toBe(few)
    expect(shelfOf(few).others).toHaveLength(0)
  })
})

describe('the shelves in the store', () => {
  const shelved = async () => {
    const of = (await readIndex())?.of ?? []
    return (await readShelves(of.map(({ id }) => id))).map(({ id, version }) => `${id} ${version}`)
  }
  const named = async () => {
    const recogniser = createRecogniser()
    const { revision } = await readSettings()
    const { findings } = await recogniser.recognise({ page, revision })
    const targets = findings.mentions.flatMap((one) => one.targets)
    const excerpts = (await recogniser.excerpts({ targets, revision })).map(readExcerpt)
    return excerpts
      .flatMap((one) => targets.filter(({ dataset, kind, id }) => dataset === one.id && dossierOf(one, kind, id)))
      .map(({ dataset, id }) => `${dataset} ${id}`)
      .sort()
  }

  beforeEach(async () => {
    fakeBrowser.reset()
    vi.stubGlobal('indexedDB', new IDBFactory())
    serveBundle([tinyDataset('first'), tinyDataset('second')])
    await installBundled()
  })

  it('come and go with their datasets, in the same step', async () => {
    await importDataset(canonicalText(crowded(2000)))
    expect(await shelved()).toEqual(['crowd 1.0.0', 'first 1.0.0', 'second 1.0.0'])
    expect(await named()).toEqual([
      'crowd ada-1500',
      'crowd lantern-affair',
      'first lantern-affair',
      'second lantern-affair',
    ])
    await removeDataset('first')
    await switchDataset('second', false)
    expect(await shelved()).toEqual(['crowd 1.0.0'])
    const database = await openDB('on-the-record')
    expect(await database.getAllKeys('shelves')).toEqual(['crowd', 'second'])
    database.close()
    expect(await named()).toEqual(['crowd ada-1500', 'crowd lantern-affair'])
  })

  it('that are gone, or of another version, are done without: the datasets themselves serve', async () => {
    const database = await openDB('on-the-record')
    await database.put('shelves', shelfOf({ ...tinyDataset('first', '0.9.0'), allegations: [] }))
    expect(await named()).toEqual(['first lantern-affair', 'second lantern-affair'])
    await database.delete('shelves', 'second')
    database.close()
    expect(await named()).toEqual(['first lantern-affair', 'second lantern-affair'])
  })

  it('of a store of the layout before there were any, are done without', async () => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    const old = await openDB('on-the-record', 1, {
      upgrade(fresh) {
        fresh.createObjectStore('datasets', { keyPath: 'id' })
        fresh.createObjectStore('compiled')
        fresh.createObjectStore('dropped')
      },
    })
    old.close()
    expect(await named()).toEqual(['first lantern-affair', 'second lantern-affair'])
  })
})
