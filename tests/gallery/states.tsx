import type { ComponentChild } from 'preact'
import { Card } from '../../components/Card.tsx'
import { MayRead } from '../../components/MayRead.tsx'
import { Options } from '../../components/Options.tsx'
import { Conflict } from '../../components/options/Conflict.tsx'
import { Faults } from '../../components/options/Faults.tsx'
import { Imported } from '../../components/options/Imported.tsx'
import { ImportProgress } from '../../components/options/ImportProgress.tsx'
import { UndoBar } from '../../components/options/UndoBar.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Popup } from '../../components/Popup.tsx'
import { StoreNotice } from '../../components/StoreNotice.tsx'
import { Trouble } from '../../components/Trouble.tsx'
import { Welcome } from '../../components/Welcome.tsx'
import { MAY_READ_STATES, WELCOME_STATES } from '../components/first-day.ts'
import { CARDS, CONFLICT, card, OPTIONS_STATES, POPUPS } from '../components/fixtures.ts'
import { PANELS, RECORD_PRESSES } from '../components/panel-fixtures.ts'
import { MarkedText } from './MarkedText.tsx'

/** One state of one component. `surface` names the style sheet; `opened` presses whatever unfolds before it is shown. */
export type State = {
  surface: 'card' | 'popup' | 'panel' | 'options' | 'welcome' | 'marks'
  opened?: true
  /** What is pressed first: a selector. */
  presses?: string
  /** The element, made anew for each place where it is shown. */
  view: (theme: 'light' | 'dark') => ComponentChild
}

const nothing = () => {}
const FAULTS = [
  {
    path: 'allegations[3].statements[0].date',
    message: 'A date is YYYY, YYYY-MM or YYYY-MM-DD.',
    line: 214,
    column: 17,
  },
  { path: '', message: 'The file ends before it is complete.', line: 980, column: 1 },
]
const PAPERS = ['#ffffff', '#fdf6e3', '#bfbfbf', '#808080', '#3b6ea5', '#3a3a3a', '#000000']

/**
 * Every state of every component, by name: **the one list to add to**. Whatever stands here is shown by
 * `npm run gallery`, photographed, and tested alone: with axe, light and dark, in both directions, at 320 px, and with
 * texts of great length.
 */
export const STATES: Readonly<Record<string, State>> = {
  ...named('card', Object.keys(CARDS) as (keyof typeof CARDS)[], (name) => ({
    surface: 'card',
    view: () => <Card {...card(name)} />,
  })),
  ...named('card, all unfolded', Object.keys(CARDS) as (keyof typeof CARDS)[], (name) => ({
    surface: 'card',
    opened: true,
    view: () => <Card {...card(name)} />,
  })),
  ...named('popup', Object.keys(POPUPS), (name) => ({
    surface: 'popup',
    opened: true,
    view: () => <Popup {...stateOf(POPUPS, name)} />,
  })),
  ...named('panel', Object.keys(PANELS), (name) => ({
    surface: 'panel',
    view: () => <Panel {...stateOf(PANELS, name)} />,
  })),
  ...named('panel, record', Object.keys(RECORD_PRESSES), (name) => ({
    surface: 'panel',
    presses: stateOf(RECORD_PRESSES, name),
    opened: true,
    view: () => <Panel {...stateOf(PANELS, name.startsWith('two') ? 'two datasets' : 'found')} />,
  })),
  ...named('options', Object.keys(OPTIONS_STATES), (name) => ({
    surface: 'options',
    view: () => <Options {...stateOf(OPTIONS_STATES, name)} />,
  })),
  ...named('welcome', Object.keys(WELCOME_STATES), (name) => ({
    surface: 'welcome',
    view: () => <Welcome {...stateOf(WELCOME_STATES, name)} />,
  })),
  ...named('may read', Object.keys(MAY_READ_STATES), (name) => ({
    surface: 'welcome',
    view: () => <MayRead {...stateOf(MAY_READ_STATES, name)} />,
  })),
  'may read: taken back, undo': {
    surface: 'welcome',
    view: () => (
      <main class="surface options welcome">
        <h1>What it may read</h1>
        <UndoBar removed={{ title: 'post.example', undo: async () => {} }} says="accessTakenBack" onDone={nothing} />
      </main>
    ),
  },
  'options: import, in progress': inImport(() => (
    <ImportProgress progress={{ step: 'examples', share: 0.4 }} canceller={{ current: null }} onCancel={nothing} />
  )),
  'options: import, storing': inImport(() => (
    <ImportProgress progress={{ step: 'storing' }} canceller={{ current: null }} onCancel={nothing} />
  )),
  'options: import, faults': inImport(() => <Faults faults={FAULTS} unlisted={12} />),
  'options: import, stored': inImport(() => <Imported title="Lighthouse" examples={{ run: 12, failing: [] }} />),
  'options: import, examples fail': inImport(() => (
    <Imported title="Lighthouse" examples={{ run: 12, failing: FAULTS.slice(0, 1) }} />
  )),
  'options: import, conflict': inImport(() => (
    <Conflict view={CONFLICT} busy={false} onReplace={nothing} onKeep={nothing} />
  )),
  'options: import, conflict in progress': inImport(() => (
    <Conflict view={CONFLICT} busy onReplace={nothing} onKeep={nothing} />
  )),
  'options: removed, undo': inOptions(() => (
    <UndoBar removed={{ title: 'Lighthouse', undo: async () => {} }} onDone={nothing} />
  )),
  'options: trouble': inOptions(() => <Trouble doing={{ name: 'failed', why: 'QuotaExceededError' }} />),
  'options: store, damaged': inOptions(() => (
    <StoreNotice trouble={{ name: 'damaged', datasets: ['harbour-contract', 'ferry-watch'] }} onDismiss={nothing} />
  )),
  'options: store, unreadable': inOptions(() => <StoreNotice trouble={{ name: 'unreadable' }} onDismiss={nothing} />),
  ...named('marks', ['both', 'underline', 'tint', 'none'] as const, (style) => ({
    surface: 'marks',
    view: (theme) => <MarkedText style={style} paper={theme === 'dark' ? '#14161c' : '#fffdf8'} />,
  })),
  ...named('marks on paper', PAPERS, (paper) => ({
    surface: 'marks',
    view: () => <MarkedText style="both" paper={paper} />,
  })),
}

function inOptions(view: () => ComponentChild): State {
  return {
    surface: 'options',
    view: () => (
      <main class="surface options">
        <h1>Options</h1>
        {view()}
      </main>
    ),
  }
}

/** Under the headings that the import stands under in the options: its own are of the level after them. */
function inImport(view: () => ComponentChild): State {
  return inOptions(() => (
    <>
      <h2>Datasets</h2>
      <section class="import">
        <h3>Import</h3>
        {view()}
      </section>
    </>
  ))
}

function named<Name extends string>(kind: string, names: readonly Name[], state: (name: Name) => State) {
  return Object.fromEntries(names.map((name) => [`${kind}: ${name}`, state(name)]))
}

function stateOf<Props>(states: Readonly<Record<string, Props>>, name: string): Props {
  const found = states[name]
  if (found === undefined) throw new Error(`no state ${name}`)
  return found
}
