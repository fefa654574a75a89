import { useState } from 'preact/hooks'
import type { OverviewEntry } from '../../engine/overview.ts'
import { useWords } from '../words.ts'
import { recordText } from './record-text.ts'

/** What a reader can take along: the record as text with its sources, and a link to the passage. Says what came of it. */
export function Taking(props: {
  entry: OverviewEntry
  quote: string
  /** The address that leads to the marked words, worked out when it is asked for. */
  linkToPassage: (() => string) | undefined
  onCopy(text: string): Promise<void>
}) {
  const words = useWords()
  const { t } = words
  const [told, setTold] = useState<'copied' | 'notCopied'>()
  const { linkToPassage } = props

  async function copy(text: string): Promise<void> {
    setTold(undefined)
    try {
      await props.onCopy(text)
      setTold('copied')
    } catch {
      setTold('notCopied')
    }
  }

  return (
    <div class="taking">
      <button
        type="button"
        class="link"
        onClick={() => copy(recordText(words, props.entry, props.quote, linkToPassage?.()))}
      >
        {t('copyText')}
      </button>
      {linkToPassage && (
        <button type="button" class="link" onClick={() => copy(linkToPassage())}>
          {t('copyLink')}
        </button>
      )}
      <span aria-live="polite" class="told">
        {told && t(told)}
      </span>
    </div>
  )
}
