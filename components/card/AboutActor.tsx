import { useId, useState } from 'preact/hooks'
import { Icon } from '../Icon.tsx'
import { Told } from '../Told.tsx'
import { useWords } from '../words.ts'

/** The allegations that are about an actor, as a count that opens a list. None: nothing. */
export function AboutActor(props: {
  allegations: readonly { id: string; title: string }[]
  onOpen: ((id: string) => void) | undefined
}) {
  const { count } = useWords()
  const listId = useId()
  const [open, setOpen] = useState(false)
  const { allegations, onOpen } = props
  if (allegations.length === 0) return null
  return (
    <div class="about">
      <button
        type="button"
        class="topic-toggle"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        onClick={() => setOpen(!open)}
      >
        <span>{count('allegationsAbout', allegations.length)}</span>
        <Icon name="open" />
      </button>
      {open && (
        <ul id={listId}>
          {allegations.map(({ id, title }) => (
            <li key={id}>
              {onOpen ? (
                <button type="button" class="link" onClick={() => onOpen(id)}>
                  <Told text={title} />
                </button>
              ) : (
                <Told text={title} />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
