import type { Span, Target } from '../dataset/model.ts'
import type { Look } from '../engine/look.ts'
import type { Outline } from '../engine/overview.ts'
import type { Findings, PageText } from '../engine/reading.ts'

/*
 * Everything that crosses between our own contexts. Nothing else does: datasets and settings are written by our own
 * pages straight into IndexedDB and storage, and whoever needs them listens to storage.
 */

/** What the engine found. `cut`: it found more than a message can bear. */
export type Recognised = { findings: Findings; cut?: true }

/** What the datasets hold on a page: an excerpt of each as text (`excerptText`). Those of one stamp are the same. */
export type StampedExcerpts = { stamp: string; excerpts: readonly string[] }

/** A script that the reader can do without until it is needed: the card; the painter for browsers without highlights. */
export type Part = 'card' | 'elements'

/** What the script in a page may ask of the background; it may ask nothing else. */
export type BackgroundVerbs = {
  /** A page will follow, by the datasets of this revision: a background that was stopped wakes and loads them meanwhile. */
  expect(revision: number): Promise<void>
  /** Recognises a page by the datasets of this revision, or of a later one. An empty page gives empty findings. */
  recognise(question: { page: PageText; revision: number }): Promise<Recognised>
  /**
   * Gives what the datasets that are on hold on these things, an excerpt of each as text (`excerptText`). What none of them
   * knows is passed over.
   */
  excerpts(question: { targets: Target[]; revision: number }): Promise<string[]>
  /** Shows the number of allegations on the tab that asks, which has so many in this frame; none clears it. */
  badge(allegations: number): Promise<void>
  /** Reads the permitted frames of the tab that asks along with its page, or, with `on` false, stops reading them. */
  frames(on: boolean): Promise<void>
  /** Puts a part beside the script that asks, into its frame. */
  bring(part: Part): Promise<void>
  /** Goes on from the current mention of the frame that asks to the next or previous of its tab, and opens its card. */
  onward(by: 1 | -1): Promise<void>
  /** Opens the options page. */
  openOptions(): Promise<void>
}

/** Why there is no overview of a page, or that there is one. */
export type ReaderState =
  | { name: 'reading' }
  | { name: 'off' }
  /** Not read by itself, for it is no news article by the rule in `page/news-article.ts`. */
  | { name: 'passed-over'; reason: PassedOver }
  /** A document without text to read: an image, a PDF, raw data. */
  | { name: 'unreadable' }
  | { name: 'failed'; reason: 'no-answer' | 'internal' }
  | {
      name: 'read'
      outline: Outline
      /** Of the excerpts that are here; absent until there are some that cover the outline. */
      stamp?: string
      mentions: MentionGlance[]
      current: number | null
      painter: 'highlights' | 'elements'
      limited: boolean
      /** Whether the page changes so much that it is not followed any longer. */
      restless: boolean
      /** The day of the article, YYYY-MM-DD, where it is known. */
      published?: string
    }

/** Why a page is taken for no news article. */
export type PassedOver = 'root' | 'other-type' | 'other-address' | 'no-claim' | 'few-signs' | 'little-text'

/** A mention as a list shows it. `index` is what `goTo` takes. */
export type MentionGlance = {
  index: number
  kind: 'actor' | 'allegation'
  quote: string
  sure: boolean
  painted: boolean
}

/** A place on a page, as the coverage tells it: which of the passages that were read, and where in it. */
export type PagePlace = { passage: number; span: Span }

/** What our own pages may ask of the script in a page. */
export type ReaderVerbs = {
  state(): Promise<ReaderState>
  /** What the datasets hold on what the page mentions; waits for what is on its way. Refused where it cannot be had. */
  excerpts(): Promise<StampedExcerpts>
  /** Scrolls to a mention and makes it the current one. Out of range: nothing happens. */
  goTo(index: number): Promise<void>
  /** Scrolls to a place that the coverage names. A place that the page does not have: nothing happens. */
  jump(place: PagePlace): Promise<void>
  /** Goes to the next or previous painted mention, round the end, and tells which it is. Null where there is none. */
  step(by: 1 | -1): Promise<number | null>
  /** Opens the card of the current mention. */
  open(): Promise<void>
  /** The reader goes on in another frame: no mention is the current one, and no card is open. */
  leave(): Promise<void>
  /** The reader asks for this page: it is read where it was passed over. */
  read(): Promise<void>
  /** Reads the page again. */
  readAgain(): Promise<void>
  /** Switches reading off or on in this page, until it is loaded again; nothing is stored. */
  switchHere(on: boolean): Promise<void>
  /** Takes all marks away and works no more in this page, for access to it was withdrawn. */
  stop(): Promise<void>
  /** The same in a frame of a page; the page itself works on. */
  stopFrame(): Promise<void>
  /** How long the reader took: in the build for the demonstration and for tests; the store build has no figures. */
  figures(): Promise<ReaderFigures | undefined>
}

/** What the reader tells of its own work. Times are milliseconds of the page's `performance.now()`. */
export type ReaderFigures = {
  /** When it began to work, after it had waited for the page. */
  startedAt: number
  /** When the page was parsed; 0 where the browser does not tell. */
  parsedAt: number
  /** Null where nothing was painted. */
  firstPaintAt: number | null
  /** When all that was found was painted; null while it reads. */
  lastPaintAt: number | null
  /** The longest stretch for which it held the page's main thread, and all of them together. */
  longestTaskMs: number
  mainThreadMs: number
  /** What it did in that longest stretch. */
  longestTask: string
  /** All of them by what it did: `reading`, `painting` and so on. */
  partsMs: Record<string, number>
  errors: string[]
  painted: number
  /** Whether a card can open without the background. */
  hasCard: boolean
}

/** What the reader has chosen. Kept in storage.local; every context follows changes. */
export type Settings = {
  look: Look
  /** Host names on which nothing is read. */
  sitesOff: string[]
  /** Host names of which every page is read, also those that are no news articles. */
  sitesAlways: string[]
  /** Changes whenever a dataset is switched, imported or removed: whoever has read a page reads it again. */
  revision: number
  /** When access to some sites was last given back, as a date; 0 where it never was. */
  withdrawnAt: number
}
