import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { canonicalText } from '../../dataset/canonical.ts'
import { takeInApart } from '../../entrypoints/options/take-in-apart.ts'
import { changeStore } from '../../platform/change-store.ts'
import { importDataset } from '../../platform/datasets.ts'
import { installBundled } from '../../platform/install-bundled.ts'
import { readSettings } from '../../platform/settings.ts'
import { readStore } from '../../platform/store.ts'
import type { ImportStep } from '../../platform/take-in.ts'
import { LIBRARY } from '../engine/fixture.ts'
import { serveBundle, tinyDataset } from '../platform/tiny.ts'

const FILE = new Blob([canonicalText(tinyDataset('third'))])

/** The real worker's module, on this thread. Once it is ended nothing comes in or out; what it was at goes on. */
class OneThreadWorker extends EventTarget {
  static started = 0
  /** What happens elsewhere between the page's answer and the writing. */
  static meanwhile = async () => {}
  readonly #scope = new EventTarget()
  readonly #ready: Promise<unknown>
  #hasEnded = false

  constructor() {
    super()
    OneThreadWorker.started++
    vi.stubGlobal('addEventListener', this.#scope.addEventListener.bind(this.#scope))
    vi.stubGlobal('postMessage', (data: unknown) => this.#cross(this, data))
    vi.resetModules()
    this.#ready = import('../../entrypoints/options/taking-worker.ts')
  }
  async postMessage(data: unknown): Promise<void> {
    await this.#ready
    if (data === 'store') await OneThreadWorker.meanwhile()
    this.#cross(this.#scope, data)
  }
  terminate(): void {
    this.#hasEnded = true
  }
  #cross(to: EventTarget, data: unknown): void {
    setTimeout(() => this.#hasEnded || to.dispatchEvent(new MessageEvent('message', { data })))
  }
}

beforeEach(async () => {
  fakeBrowser.reset()
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('Worker', OneThreadWorker)
  OneThreadWorker.started = 0
  OneThreadWorker.meanwhile = async () => {}
  serveBundle([tinyDataset('first'), tinyDataset('second')])
  await installBundled()
})
afterEach(() => vi.unstubAllGlobals())

/** Imports, and cancels when it is told of the step; gives what became of it and the steps that were told. */
async function importCancelledAt(step: ImportStep) {
  const cancelling = new AbortController()
  const steps: string[] = []
  const taking = takeInApart(cancelling.signal)
  const told = (one: ImportStep) => {
    steps.push(one)
    if (one === step) cancelling.abort()
  }
  const result = await importDataset(FILE, false, told, taking)
  return { result, steps: [...new Set(steps)] }
}

/** Long enough for all that a worker on this thread could still do. */
const atRest = () => new Promise((resolve) => setTimeout(resolve, 200))

const kept = () => importDataset(FILE, false, () => {}, takeInApart(new AbortController().signal))

it.each<[ImportStep, string[]]>([
  ['checking', ['checking']],
  ['examples', ['checking', 'examples']],
  ['compiling', ['checking', 'examples', 'compiling']],
])(
  'cancelled in the step “%s”, it leaves the store as it was, and the same file can be imported again',
  async (step, steps) => {
    const before = await readStore()
    const { revision } = await readSettings()
    expect(await importCancelledAt(step)).toEqual({ result: { name: 'cancelled' }, steps })
    await atRest()
    expect(await readStore()).toEqual(before)
    expect((await readSettings()).revision).toBe(revision)

    expect(await kept()).toMatchObject({ name: 'stored', id: 'third' })
    expect((await readStore()).compiled?.of.map((one) => one.id)).toEqual(['first', 'second', 'third'])
  },
)

it('cancelled before it began, it makes no worker', async () => {
  const before = await readStore()
  expect(await importDataset(FILE, false, () => {}, takeInApart(AbortSignal.abort()))).toEqual({ name: 'cancelled' })
  expect(OneThreadWorker.started).toBe(0)
  expect(await readStore()).toEqual(before)
})

it('cannot be cancelled once it is being stored: it is told as what it is, stored', async () => {
  const { result } = await importCancelledAt('storing')
  expect(result).toMatchObject({ name: 'stored', id: 'third' })
  expect((await readStore()).compiled?.of.map((one) => one.id)).toEqual(['first', 'second', 'third'])
})

it('waits for the page before it stores: a worker that gets no answer writes nothing', async () => {
  const before = await readStore()
  const worker = new OneThreadWorker()
  const steps: unknown[] = []
  worker.addEventListener('message', (event) => steps.push((event as MessageEvent).data))
  await worker.postMessage({ input: FILE, library: LIBRARY, replace: false })
  await vi.waitFor(() => expect(steps.at(-1)).toEqual({ name: 'step', told: ['storing'] }))
  await atRest()
  expect(await readStore()).toEqual(before)
})

it('is cancelled after all where storing gave way to what another page wrote', async () => {
  const other = tinyDataset('other')
  const record = { id: other.id, dataset: other, on: true, origin: 'imported', installed: '' } as const
  OneThreadWorker.meanwhile = async () => void (await changeStore(LIBRARY, () => ({ put: [record] })))
  expect((await importCancelledAt('storing')).result).toEqual({ name: 'cancelled' })
  await atRest()
  expect((await readStore()).datasets.map((one) => one.id)).toEqual(['first', 'other', 'second'])
})
