import type { ToldStatement } from '../../dataset/dossier.ts'
import { STANCE_WORDS, StanceShape } from '../StanceShape.tsx'
import { Told } from '../Told.tsx'
import { useWords } from '../words.ts'
import { Name } from './Name.tsx'
import { Sources } from './Sources.tsx'
import { spokenAs } from './spoken-as.ts'

/** What somebody said, as a line of a timeline: who, with which stance, when, as whom, in short, in words, and where. */
export function StatementItem({ statement }: { statement: ToldStatement }) {
  const { t, date } = useWords()
  return (
    <li class="statement">
      <StanceShape stance={statement.stance} />
      <p class="who">
        <span class="speaker">
          <Name text={statement.speaker.name} />
        </span>{' '}
        <span class={`stance ${statement.stance}`}>{t(STANCE_WORDS[statement.stance])}</span>{' '}
        <time dateTime={statement.date}>{date(statement.date, 'short')}</time>
      </p>
      <Role statement={statement} />
      <p>
        <Told text={statement.summary} />
      </p>
      {statement.quote !== undefined && (
        <p>
          <q>
            <Told text={statement.quote} />
          </q>
        </p>
      )}
      <Sources sources={statement.sources} />
    </li>
  )
}

function Role({ statement }: { statement: ToldStatement }) {
  const { t, rich } = useWords()
  const as = spokenAs(statement)
  const parts = [
    as && ('role' in as ? <Told text={as.role} /> : rich('onBehalf', <Told text={as.behalf} />)),
    statement.official ? t('official') : undefined,
  ].filter((part) => part !== undefined)
  if (parts.length === 0) return null
  return (
    <p class="role">
      {parts.map((part, index) => (
        <>
          {index > 0 && ' · '}
          {part}
        </>
      ))}
    </p>
  )
}
