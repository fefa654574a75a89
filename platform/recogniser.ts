import { excerptOf } from '../dataset/excerpt.ts'
import { excerptText } from '../dataset/excerpt-text.ts'
import type { Target } from '../dataset/model.ts'
import type { Index } from '../engine/compile.ts'
import type { Findings, PageText } from '../engine/reading.ts'
import { recognise } from '../engine/recognise.ts'
import type { BackgroundVerbs, Recognised } from './messages.ts'
import { readSettings } from './settings.ts'
import { datasetWith, type Shelf } from './shelf.ts'
import { mendReady, type SoundReady, soundReady } from './sound-ready.ts'

/** Beyond so many mentions an answer takes a browser long to hand over, and nobody goes through them. */
const MOST_MENTIONS = 5_000

type Loaded = SoundReady & { revision: number }

/** Recognises pages, and gives what the datasets hold on what was found there. */
export type Recogniser = Pick<BackgroundVerbs, 'expect' | 'recognise' | 'excerpts'>

/**
 * Makes what recognises pages with the datasets that are on.
 *
 * The index is loaded when the first page comes or is expected, and again where who asks knows of a later revision of the
 * settings; what dossiers are told from is read when it is first asked for. Data that fails in use is mended once; what
 * then fails rejects. Of more than 5,000 mentions allegations come first.
 */
export function createRecogniser(): Recogniser {
  let loading: Promise<Loaded> | undefined
  let mended = false

  return {
    expect: async (revision) => void (await load(revision)),
    recognise: ({ page, revision }) => withLoaded(revision, async ({ compiled }) => recognised(compiled.index, page)),
    excerpts: ({ targets, revision }) =>
      withLoaded(revision, async ({ shelves }) => (await shelves()).flatMap((shelf) => excerptsFrom(shelf, targets))),
  }

  async function withLoaded<Result>(revision: number, work: (loaded: Loaded) => Promise<Result>): Promise<Result> {
    try {
      return await work(await load(revision))
    } catch (error) {
      // Mending makes every open page read again: more than once, it could go on for ever.
      if (mended) throw error
      mended = true
      loading = loadNow(mendReady)
      return work(await load(revision))
    }
  }

  async function load(revision: number): Promise<Loaded> {
    loading ??= loadNow(soundReady)
    const mine = loading
    try {
      const loaded = await mine
      // A page may know of a change before this context does; whether it is one is looked up.
      if (loaded.revision >= revision || loaded.revision >= (await readSettings()).revision) return loaded
    } catch (error) {
      if (loading === mine) loading = undefined
      throw error
    }
    if (loading === mine) loading = undefined
    return load(revision)
  }
}

/** The revision first: what is written meanwhile is loaded when a page knows of it. */
async function loadNow(ready: () => Promise<SoundReady>): Promise<Loaded> {
  const { revision } = await readSettings()
  return { ...(await ready()), revision }
}

function recognised(index: Index, page: PageText): Recognised {
  const findings = recognise(index, page)
  const mentions = mostTelling(findings.mentions)
  const told = { findings: { ...findings, mentions } }
  return mentions.length < findings.mentions.length ? { ...told, cut: true } : told
}

/** As many as an answer may hold, in reading order: allegations before actors, and of each the first. */
function mostTelling(mentions: Findings['mentions']): Findings['mentions'] {
  if (mentions.length <= MOST_MENTIONS) return mentions
  const isAllegation = ({ kind }: Findings['mentions'][number]) => kind === 'allegation'
  const allegations = mentions.filter(isAllegation).slice(0, MOST_MENTIONS)
  const others = mentions.filter((one) => !isAllegation(one)).slice(0, MOST_MENTIONS - allegations.length)
  const kept = new Set([...allegations, ...others])
  return mentions.filter((one) => kept.has(one))
}

/** As text: whoever gets it keeps it so until a card is made of it. */
function excerptsFrom(shelf: Shelf, targets: readonly Target[]): string[] {
  const own = targets.filter(({ dataset }) => dataset === shelf.id)
  if (own.length === 0) return []
  const ids = (kind: Target['kind']) => new Set(own.filter((one) => one.kind === kind).map(({ id }) => id))
  const wanted = { actors: ids('actor'), allegations: ids('allegation') }
  return [inOneByte(excerptText(excerptOf(datasetWith(shelf, wanted.actors), wanted)))]
}

/** The same JSON without letters beyond Latin: with one of them a browser keeps all of a text in two bytes a letter. */
function inOneByte(json: string): string {
  return json.replace(/[\u0100-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
