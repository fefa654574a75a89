import { useState } from 'preact/hooks'
import type { ToldSource } from '../../dataset/excerpt.ts'
import { checkedUrl } from '../checked-url.ts'
import { SourceLink } from '../SourceLink.tsx'
import { Told } from '../Told.tsx'
import { useWords } from '../words.ts'
import { sourceRemarks } from './source-remarks.ts'

/**
 * Where a statement can be checked: the first source, and the others on request. A source without a link says so, with
 * its date, so that it can be looked for. No source: nothing.
 */
export function Sources({ sources }: { sources: readonly ToldSource[] }) {
  const { count } = useWords()
  const [open, setOpen] = useState(false)
  const [first] = sources
  if (first === undefined) return null
  const rest = sources.length - 1
  if (open) {
    return (
      <ul class="sources">
        {sources.map((source) => (
          <li key={source.id}>
            <FullSource source={source} />
          </li>
        ))}
      </ul>
    )
  }
  return (
    <p class="sources">
      <SourceLink url={first.url ?? first.archived}>
        <Told text={first.publisher} />
      </SourceLink>
      <Remarks source={first} withDate={!isLinked(first)} />
      {rest > 0 && (
        <>
          {' '}
          <button type="button" class="link quiet" aria-expanded="false" onClick={() => setOpen(true)}>
            {count('moreSources', rest)}
          </button>
        </>
      )}
    </p>
  )
}

function FullSource({ source }: { source: ToldSource }) {
  const { t } = useWords()
  return (
    <>
      <SourceLink url={source.url} withHost>
        <Told text={source.publisher} />
      </SourceLink>
      <Remarks source={source} withDate />
      {source.title !== undefined && (
        <span class="source-title">
          <Told text={source.title} />
        </span>
      )}
      {source.archived !== undefined && (
        <span class="source-title">
          <SourceLink url={source.archived}>{t('archivedCopy')}</SourceLink>
        </span>
      )}
    </>
  )
}

/** When it was published, and what a reader should know of it: not the original, an opinion, without a link. */
function Remarks({ source, withDate }: { source: ToldSource; withDate: boolean }) {
  const words = useWords()
  const remarks = sourceRemarks(words, source)
  return (
    <>
      {withDate && source.date !== undefined && `, ${words.date(source.date, 'short')}`}
      {remarks.length > 0 && <span class="remark"> ({words.list(remarks)})</span>}
    </>
  )
}

function isLinked({ url, archived }: ToldSource): boolean {
  return checkedUrl(url ?? archived) !== undefined
}
