import type { ToldStatement } from '../../dataset/dossier.ts'
import { useWords } from '../words.ts'
import { StatementItem } from './StatementItem.tsx'
import { beforeAndSince } from './time-line.ts'

/** Statements in the order given, with the day of the article as the line between *then* and *since* where it is known. */
export function Timeline(props: {
  statements: readonly ToldStatement[]
  published: string | undefined
  label: string
}) {
  const { t, date } = useWords()
  const { before, since } = beforeAndSince(props.statements, props.published)
  const item = (statement: ToldStatement) => (
    <StatementItem key={`${statement.allegation} ${statement.id}`} statement={statement} />
  )
  return (
    <ol class="timeline" aria-label={props.label}>
      {before.map(item)}
      {props.published !== undefined && (
        <li class="article-day" key="article">
          <span>{t(since.length > 0 ? 'thisArticleThenSince' : 'thisArticle', date(props.published))}</span>
        </li>
      )}
      {since.map(item)}
    </ol>
  )
}
