import type { ToldStatement } from '../../dataset/dossier.ts'
import { STANCE_WORDS, StanceShape } from '../StanceShape.tsx'
import { Told } from '../Told.tsx'
import { useWords } from '../words.ts'
import { Name } from './Name.tsx'
import { Sources } from './Sources.tsx'

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

function Role({ statement: { role, behalf, speaker, official } }: { statement: ToldStatement }) {
  const { t, rich } = useWords()
  const as = role !== undefined && !isIn(role, speaker.name) ? <Told text={role} /> : undefined
  const spokenFor =
    behalf !== undefined && behalf !== speaker.name ? rich('onBehalf', <Told text={behalf} />) : undefined
  const parts = [as ?? spokenFor, official ? t('official') : undefined].filter((part) => part !== undefined)
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

/** Whether a role says nothing that the name does not: "official, unnamed" of "official (unnamed)". */
function isIn(role: string, name: string): boolean {
  const known = wordsIn(name)
  return wordsIn(role).every((word) => known.includes(word))
}

function wordsIn(text: string): string[] {
  return (
    String(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
