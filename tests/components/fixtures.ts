import type { CardProps } from '../../components/Card.tsx'
import type { OptionsProps } from '../../components/Options.tsx'
import type { ConflictView } from '../../components/options/Conflict.tsx'
import type { PopupProps, PopupView } from '../../components/Popup.tsx'
import { diffDatasets } from '../../dataset/diff.ts'
import { type Dossier, dossierOf } from '../../dataset/dossier.ts'
import type { Dataset } from '../../dataset/model.ts'
import { DEFAULT_LOOK } from '../../engine/look.ts'
import type { OverviewEntry } from '../../engine/overview.ts'
import type { Coverage } from '../../engine/reading.ts'
import { FERRY, HARBOUR } from './harbour.ts'

const nothing = () => {}
const done = async () => {}

/** The dossier of an entry that must be there. */
export function dossier(dataset: Dataset, kind: Dossier['kind'], id: string): Dossier {
  const found = dossierOf(dataset, kind, id)
  if (found === undefined) throw new Error(`no ${kind} ${id} in ${dataset.id}`)
  return found
}

const COVERAGE: Coverage = {
  dataset: 'harbour-contract',
  allegation: 'contract-sold',
  reported: [
    { statement: 's2', stance: 'denies', passage: 2, span: { start: 4, end: 60 } },
    { statement: 's1', stance: 'alleges', passage: 1, span: { start: 0, end: 40 } },
  ],
  missing: ['s3', 's4', 's5', 's6', 's7', 's8'],
}

/** The entry of an allegation or actor, as the overview of a page holds it. */
export function entry(
  kind: Dossier['kind'],
  id: string,
  datasets = [HARBOUR],
  coverage: Coverage[] = [],
): OverviewEntry {
  return { kind, id, dossiers: datasets.map((one) => dossier(one, kind, id)), mentions: [0], sure: true, coverage }
}

export const CONTRACT: OverviewEntry = {
  ...entry('allegation', 'contract-sold', [HARBOUR], [COVERAGE]),
  mentions: [0, 2, 4],
}

const MENTION: CardProps['mention'] = {
  quote: 'the builder handed cash to harbour officials',
  sure: true,
  stance: 'reports',
  why: [
    { slot: 'builder', label: 'Coastline Works', quote: 'the builder', span: { start: 0, end: 11 } },
    { slot: 'payment', label: 'a payment', quote: 'handed cash', span: { start: 12, end: 23 } },
    { slot: 'officials', label: 'port officials', quote: 'harbour officials', span: { start: 27, end: 44 } },
  ],
}

const CARD: CardProps = {
  view: { name: 'found', targets: [CONTRACT] },
  mention: MENTION,
  published: '2031-06-28',
  position: { index: 2, of: 7 },
  announcement: 'Allegation 2 of 7.',
  onClose: nothing,
  onJump: nothing,
  onPrevious: nothing,
  onNext: nothing,
  onPin: nothing,
  onMove: nothing,
  linkToPassage: () => 'https://news.example/story#:~:text=handed%20cash',
  onCopy: done,
}

const NAMED: CardProps['mention'] = { quote: 'Mr Brandt', sure: true, why: [] }

/** Every state of the card, by name. */
export const CARDS = {
  allegation: CARD,
  'likely allegation': {
    ...CARD,
    mention: {
      quote: 'the harbour affair',
      sure: false,
      why: [{ slot: '', label: 'its name', quote: 'the harbour affair', span: { start: 0, end: 18 } }],
    },
  },
  'kept open': { ...CARD, pinned: true },
  'article without a date': { ...CARD, published: undefined },
  actor: {
    ...CARD,
    mention: NAMED,
    view: { name: 'found', targets: [entry('actor', 'brandt')] },
    onOpenRecord: nothing,
  },
  'actor accused and silent': {
    ...CARD,
    mention: { ...NAMED, quote: 'the builder' },
    view: { name: 'found', targets: [entry('actor', 'coastline', [HARBOUR, FERRY])] },
  },
  'actor within an allegation': {
    ...CARD,
    mention: { ...NAMED, quote: 'the Authority' },
    view: { name: 'found', targets: [entry('actor', 'authority')] },
    here: ['contract-sold'],
    around: [CONTRACT],
    onOpenAround: nothing,
  },
  choice: {
    ...CARD,
    mention: { ...NAMED, quote: 'the Authority' },
    view: { name: 'found', targets: [entry('actor', 'authority'), entry('actor', 'council'), CONTRACT] },
  },
  'two datasets': {
    ...CARD,
    view: { name: 'found', targets: [entry('allegation', 'contract-sold', [HARBOUR, FERRY], [COVERAGE])] },
  },
  'nothing recorded': { ...CARD, view: { name: 'found', targets: [entry('allegation', 'quay-unsafe')] } },
  'no answer': { ...CARD, view: { name: 'no-answer' }, onTryAgain: nothing },
  'dataset gone': { ...CARD, view: { name: 'gone' } },
} satisfies Record<string, WithUndefined<CardProps>>

/** The props of a card in one of its states. */
export function card(name: keyof typeof CARDS): CardProps {
  const { published, ...rest } = { ...CARD, ...CARDS[name] }
  return published === undefined ? rest : { ...rest, published }
}

const POPUP: Omit<PopupProps, 'view'> = {
  host: 'news.example',
  datasets: [
    { id: 'harbour-contract', title: 'Harbour contract, 2031–32', on: true },
    { id: 'ferry-watch', title: 'Ferry watch', on: false },
  ],
  onReadPage: done,
  onAlwaysReadSite: done,
  onReadAllSites: done,
  onSwitchSite: done,
  onSwitchPage: done,
  onReadEveryPage: done,
  onSwitchDataset: done,
  onGoTo: done,
  onStep: done,
  onTryAgain: done,
  onOpenOptions: done,
  onOpenPanel: done,
}

const QUOTES = [
  'the builder handed cash to harbour officials',
  'Port Authority',
  'the contract had been bought',
  'Teo Brandt',
  'the harbour affair',
  'the Authority',
]

const FOUND: PopupView = {
  name: 'found',
  overview: {
    allegations: [CONTRACT, { ...entry('allegation', 'quay-unsafe'), mentions: [], sure: false }],
    actors: [
      { ...entry('actor', 'authority'), mentions: [1, 5] },
      { ...entry('actor', 'brandt'), mentions: [3] },
    ],
  },
  mentions: QUOTES.map((quote, index) => ({ index, quote, sure: index !== 4, painted: true })),
  current: 2,
  limited: false,
}

/** Every state of the popup, by name. */
export const POPUPS: Readonly<Record<string, PopupProps>> = {
  found: { ...POPUP, view: FOUND },
  'found, read by a click': { ...POPUP, view: FOUND, readOnce: true },
  'nothing found, read by a click': { ...POPUP, view: { name: 'nothing' }, readOnce: true },
  'only actors, too many': {
    ...POPUP,
    view: { ...FOUND, overview: { ...FOUND.overview, allegations: [] }, current: null, limited: true, restless: true },
  },
  'no access': { ...POPUP, view: { name: 'no-access' } },
  'unreadable browser page': { ...withoutHost(POPUP), view: { name: 'unreadable', why: 'browser' } },
  'unreadable document': { ...POPUP, view: { name: 'unreadable', why: 'document' } },
  reading: { ...POPUP, view: { name: 'reading' } },
  'nothing found': { ...POPUP, view: { name: 'nothing' } },
  'nothing found, no dataset on': { ...POPUP, datasets: [], view: { name: 'nothing' } },
  off: { ...POPUP, view: { name: 'off', where: 'site' } },
  'off on this page': { ...POPUP, view: { name: 'off', where: 'page' } },
  'passed over, front page': { ...POPUP, view: { name: 'passed-over', reason: 'root' } },
  'passed over, few signs': { ...POPUP, view: { name: 'passed-over', reason: 'few-signs' } },
  'passed over, something else': { ...POPUP, view: { name: 'passed-over', reason: 'other-type' } },
  'failed, no answer': { ...POPUP, view: { name: 'failed', reason: 'no-answer' } },
  'failed inside': { ...POPUP, view: { name: 'failed', reason: 'internal' } },
}

const OPTIONS: OptionsProps = {
  datasets: [
    row(HARBOUR, true, 'bundled', { allegations: 2, statements: 8, actors: 8 }),
    row(FERRY, false, 'imported', { allegations: 1, statements: 1, actors: 2 }),
  ],
  missing: [],
  shortcuts: [
    { description: 'Go to the next mark', keys: 'Alt+Shift+N' },
    { description: 'Go to the previous mark', keys: '' },
  ],
  look: DEFAULT_LOOK,
  sitesOff: ['mail.example', 'xn--e1awd7f.example'],
  sitesAlways: ['blog.example'],
  access: ['https://*.news.example/*', 'https://post.example/*'],
  version: '0.1.0',
  onSwitchDataset: done,
  onExport: done,
  onRemove: async () => done,
  onBringBack: done,
  onImport: async () => ({ name: 'stored', title: 'Lighthouse', examples: { run: 12, failing: [] } }),
  onLook: done,
  onSwitchSiteOn: done,
  onArticlesOnly: done,
  onRevoke: done,
}

/** A file that changes one statement of the installed dataset. */
export const CONFLICT: ConflictView = {
  installed: row(HARBOUR, true, 'bundled', { allegations: 2, statements: 8, actors: 8 }),
  offered: row({ ...HARBOUR, version: '1.3.0', updated: '2032-06-02' }, true, 'imported', {
    allegations: 2,
    statements: 8,
    actors: 8,
  }),
  diff: diffDatasets(HARBOUR, { ...HARBOUR, version: '1.3.0', allegations: HARBOUR.allegations.map(reworded) }),
}

/** The states of the options that are there from the start, by name. */
export const OPTIONS_STATES: Readonly<Record<string, OptionsProps>> = {
  filled: OPTIONS,
  empty: {
    ...OPTIONS,
    datasets: [],
    missing: [{ id: 'harbour-contract', title: HARBOUR.title }],
    shortcuts: [],
    sitesOff: [],
    sitesAlways: [],
    access: [],
  },
  loading: withoutDatasets(OPTIONS),
  'every site': {
    ...OPTIONS,
    access: ['https://*/*'],
    look: { style: 'tint', actors: false, likely: true, repeat: 'first', ticks: true },
  },
}

function reworded(allegation: Dataset['allegations'][number]): Dataset['allegations'][number] {
  const [first, ...others] = allegation.statements
  return first ? { ...allegation, statements: [{ ...first, summary: 'Money was paid.' }, ...others] } : allegation
}

function row(
  { id, title, description, version, updated, license, maintainers, homepage }: Dataset,
  on: boolean,
  origin: 'bundled' | 'imported',
  counts: { allegations: number; statements: number; actors: number },
) {
  const rest = { id, title, description, version, updated, license, maintainers, on, origin, counts }
  return homepage === undefined ? rest : { ...rest, homepage }
}

function withoutHost({ host: _host, ...rest }: Omit<PopupProps, 'view'>): Omit<PopupProps, 'view'> {
  return rest
}

function withoutDatasets({ datasets: _datasets, ...rest }: OptionsProps): OptionsProps {
  return rest
}

type WithUndefined<T> = { [K in keyof T]?: T[K] | undefined }
