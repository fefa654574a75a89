import type { AllegationDossier } from '../../dataset/dossier.ts'
import type { Stance } from '../../dataset/model.ts'
import { Told } from '../Told.tsx'
import { type Key, useWords } from '../words.ts'

/** A stance that nobody, or a named actor, was found to take. */
export type AbsentNote = AllegationDossier['absent'][number]

const NOBODY: Readonly<Record<Stance, Key>> = {
  alleges: 'absentAlleges',
  supports: 'absentSupports',
  questions: 'absentQuestions',
  denies: 'absentDenies',
  comments: 'absentComments',
}

const SOMEBODY: Readonly<Record<Stance, Key>> = {
  alleges: 'absentAllegesBy',
  supports: 'absentSupportsBy',
  questions: 'absentQuestionsBy',
  denies: 'absentDeniesBy',
  comments: 'absentCommentsBy',
}

/** What was looked for and not found, and until when. An empty list gives nothing. */
export function Absent({ notes }: { notes: readonly AbsentNote[] }) {
  const { date } = useWords()
  if (notes.length === 0) return null
  return (
    <ul class="absent">
      {notes.map((one) => (
        <li key={`${one.stance} ${one.actor} ${one.asOf}`}>
          {/* A note that names the day says all of it by itself. */}
          {String(one.note).includes(one.asOf) ? (
            <Told text={one.note.replaceAll(one.asOf, date(one.asOf, 'short'))} />
          ) : (
            <NotFound {...one} />
          )}
        </li>
      ))}
    </ul>
  )
}

function NotFound({ stance, actor, asOf, note }: AbsentNote) {
  const { rich, date } = useWords()
  return (
    <>
      {actor === undefined
        ? rich(NOBODY[stance], date(asOf, 'short'))
        : rich(SOMEBODY[stance], <Told text={actor} />, date(asOf, 'short'))}{' '}
      <Told text={note} />
    </>
  )
}
