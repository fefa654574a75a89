import { useId, useState } from 'preact/hooks'
import type { ToldStatement } from '../../dataset/dossier.ts'
import { Icon } from '../Icon.tsx'
import { Told } from '../Told.tsx'
import { useWords } from '../words.ts'
import { Timeline } from './Timeline.tsx'
import { shortList } from './time-line.ts'

const SHOWN_AT_FIRST = 2

/** What an actor said on one allegation: its title and a count, which open and close a timeline, short at first. */
export function Topic(props: {
  title: string
  statements: readonly ToldStatement[]
  /** Whether this page mentions the allegation. */
  isHere: boolean
  startsOpen: boolean
  published: string | undefined
}) {
  const { t, count } = useWords()
  const listId = useId()
  const [open, setOpen] = useState(props.startsOpen)
  const [whole, setWhole] = useState(false)
  const { statements } = props
  const short = shortList(statements, SHOWN_AT_FIRST, props.published)
  return (
    <div class="topic">
      <button
        type="button"
        class="topic-toggle"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        onClick={() => setOpen(!open)}
      >
        <span>
          <Told text={props.title} />{' '}
          <span class="quiet">
            {count('statements', statements.length)}
            {props.isHere && ` · ${t('onThisPage')}`}
          </span>
        </span>
        <Icon name="open" />
      </button>
      {open && (
        <div id={listId}>
          <Timeline statements={whole ? statements : short} published={props.published} label={props.title} />
          {short.length < statements.length && (
            <button type="button" class="link more" aria-expanded={whole} onClick={() => setWhole(!whole)}>
              {whole ? t('showFewer') : count('showAll', statements.length)}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
