import { type Dossier, dossierOf } from '../dataset/dossier.ts'
import type { Target } from '../dataset/model.ts'
import type { Index } from '../engine/compile.ts'
import type { Findings, PageText } from '../engine/reading.ts'
import { recognise } from '../engine/recognise.ts'
import type { Recognised } from './messages.ts'
import { readSettings } from './settings.ts'
import { datasetWith, type Shelf } from './shelf.ts'
import { mendReady, type SoundReady, soundReady } from './sound-ready.ts'

/** Beyond so many mentions an answer takes a browser long to hand over, and nobody goes through them. */
const MOST_MENTIONS = 5_000

/** Dossiers are put together once and kept for the pages to come; so many at most. */
const MOST_DOSSIERS = 2000

type Loaded = {
  revision: number
  index: Index
  shelves: Map<string, Shelf>
  dossiers: Map<string, Dossier | undefined>
}

/**
 * Makes what recognises pages with the datasets that are on.
 *
 * Index and shelves are loaded when the first page comes, and again when the settings' revision has changed since; the
 * revision is asked for with every page, for a page may ask sooner than this context hears of the change. Data that
 * fails in use is mended once; what then fails rejects. Of more than 5,000 mentions allegations come first.
 */
export function createRecogniser(): (page: PageText) => Promise<Recognised> {
  let loading: Promise<Loaded> | undefined
  let mended = false

  return async (page) => {
    const { revision } = await readSettings()
    try {
      return recognised(await load(revision), page)
    } catch (error) {
      // Mending makes every open page read again: more than once, it could go on for ever.
      if (mended) throw error
      mended = true
      loading = mendReady().then((ready) => loadedFrom(ready, revision))
      return recognised(await load(revision), page)
    }
  }

  async function load(revision: number): Promise<Loaded> {
    loading ??= soundReady().then((ready) => loadedFrom(ready, revision))
    const mine = loading
    try {
      const loaded = await mine
      if (loaded.revision >= revision) return loaded
    } catch (error) {
      if (loading === mine) loading = undefined
      throw error
    }
    if (loading === mine) loading = undefined
    return load(revision)
  }
}

function loadedFrom({ compiled, shelves }: SoundReady, revision: number): Loaded {
  const byId = new Map(shelves.map((shelf) => [shelf.id, shelf]))
  return { revision, index: compiled.index, shelves: byId, dossiers: new Map() }
}

function recognised(loaded: Loaded, page: PageText): Recognised {
  const findings = recognise(loaded.index, page)
  const mentions = mostTelling(findings.mentions)
  const told = { findings: { ...findings, mentions }, dossiers: dossiersOf(mentions, loaded) }
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

function dossiersOf(mentions: Findings['mentions'], loaded: Loaded): Dossier[] {
  const { dossiers } = loaded
  if (dossiers.size > MOST_DOSSIERS) dossiers.clear()
  const targets = new Map<string, Target>()
  for (const mention of mentions) {
    for (const target of mention.targets) targets.set(`${target.dataset} ${target.kind} ${target.id}`, target)
  }
  return [...targets].flatMap(([key, target]) => {
    if (!dossiers.has(key)) dossiers.set(key, newDossier(target, loaded))
    return dossiers.get(key) ?? []
  })
}

function newDossier({ dataset, kind, id }: Target, { shelves }: Loaded): Dossier | undefined {
  const shelf = shelves.get(dataset)
  return shelf && dossierOf(kind === 'actor' ? datasetWith(shelf, id) : shelf.core, kind, id)
}
