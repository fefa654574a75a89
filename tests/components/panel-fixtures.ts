import type { PanelProps } from '../../components/Panel.tsx'
import type { FoundView } from '../../components/popup/Found.tsx'
import { CONTRACT, entry, POPUPS } from './fixtures.ts'
import { FERRY, HARBOUR } from './harbour.ts'

const done = async () => {}

/** The props of the panel for a page as the popup knows it; it opens no panel. */
function panel(name: string): PanelProps {
  const popup = POPUPS[name]
  if (popup === undefined) throw new Error(`no state ${name}`)
  const { onOpenPanel: _, ...rest } = popup
  return {
    ...rest,
    onJump: done,
    onFindRecord: async ({ kind, id }) => ({ ...entry(kind, id), mentions: [] }),
  }
}

/** What was found on a page with a date. */
export const FOUND: FoundView = { ...foundOf(panel('found')), published: '2031-06-28' }

/** Every state of the panel's overview, by name. */
export const PANELS: Readonly<Record<string, PanelProps>> = {
  found: { ...panel('found'), view: FOUND },
  'two datasets': {
    ...panel('found, read by a click'),
    view: {
      ...FOUND,
      overview: {
        ...FOUND.overview,
        allegations: [{ ...CONTRACT, ...entry('allegation', 'contract-sold', [HARBOUR, FERRY], CONTRACT.coverage) }],
      },
    },
  },
  'an actor alone': { ...panel('found'), view: { ...FOUND, narrowed: true, overview: justActor() } },
  'not asked': { ...panel('unreadable browser page'), view: { name: 'not-asked' } },
  'no access': panel('no access'),
  'browser page': panel('unreadable browser page'),
  'nothing found': panel('nothing found'),
  reading: panel('reading'),
  off: panel('off'),
  'failed, no answer': panel('failed, no answer'),
}

/** What is pressed to open a record, by the name of the record. */
export const RECORD_PRESSES: Readonly<Record<string, string>> = {
  'an allegation': '.allegation .title',
  'nothing recorded': '.allegation:nth-child(2) .title',
  'an actor': '.actor .title',
  'two datasets': '.allegation .title',
}

function foundOf({ view }: PanelProps): FoundView {
  if (view.name !== 'found') throw new Error('nothing was found')
  return view
}

function justActor(): FoundView['overview'] {
  return { allegations: [], actors: FOUND.overview.actors.slice(1) }
}
