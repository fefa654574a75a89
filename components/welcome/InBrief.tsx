import { type Key, useWords } from '../words.ts'

const FACTS: readonly (readonly [Key, Key])[] = [
  ['briefDoes', 'briefDoesMeaning'],
  ['briefKnows', 'briefKnowsMeaning'],
  ['briefReads', 'briefReadsMeaning'],
  ['briefSends', 'briefSendsMeaning'],
]

/** What the extension does, knows, reads and sends, each in a few lines. */
export function InBrief() {
  const { t } = useWords()
  return (
    <dl class="brief">
      {FACTS.map(([name, meaning]) => (
        <div key={name}>
          <dt>{t(name)}</dt>
          <dd>{t(meaning)}</dd>
        </div>
      ))}
    </dl>
  )
}
