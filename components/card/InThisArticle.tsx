import { useState } from 'preact/hooks'
import type { AllegationDossier } from '../../dataset/dossier.ts'
import type { Stance } from '../../dataset/model.ts'
import type { Coverage } from '../../engine/reading.ts'
import { Told } from '../Told.tsx'
import { type Key, useWords } from '../words.ts'
import { type CoverageLine, coverageLines, type Place } from './coverage-lines.ts'
import { Heading, type Level } from './Heading.tsx'

const REPORTED: Readonly<Record<Stance, Key>> = {
  alleges: 'reportedAlleges',
  supports: 'reportedSupports',
  questions: 'reportedQuestions',
  denies: 'reportedDenies',
  comments: 'reportedComments',
}

const MISSING: Readonly<Record<Stance, Key>> = {
  alleges: 'missingAlleges',
  supports: 'missingSupports',
  questions: 'missingQuestions',
  denies: 'missingDenies',
  comments: 'missingComments',
}

const MISSING_AT_FIRST = 2

/** What this very page reports of an allegation, with a way to each passage, and what was not found on it. */
export function InThisArticle(props: {
  dossier: AllegationDossier
  coverage: Coverage
  published: string | undefined
  level: Level
  onJump(place: Place): void
}) {
  const { t, count, rich, number } = useWords()
  const [whole, setWhole] = useState(false)
  const lines = coverageLines(props.dossier, props.coverage, props.published)
  if (lines.length === 0) return null
  const reported = lines.filter((line) => line.places.length > 0)
  const missing = lines.filter((line) => line.places.length === 0)
  const hidden = whole ? 0 : missing.length - MISSING_AT_FIRST
  const shown = hidden > 1 ? missing.slice(0, MISSING_AT_FIRST) : missing

  function jump(line: CoverageLine, place: Place, index: number) {
    const name = t(REPORTED[line.stance], line.who)
    return (
      <button
        type="button"
        class="link"
        onClick={() => props.onJump(place)}
        aria-label={t('jumpTo', name, number(index + 1))}
      >
        {index === 0 ? t('show') : number(index + 1)}
      </button>
    )
  }

  return (
    <section class="here">
      <Heading level={props.level}>{t('inThisArticle')}</Heading>
      <ul>
        {reported.map((line) => (
          <li class="reported" key={`${line.stance} ${line.who}`}>
            <span>{rich(REPORTED[line.stance], <Told text={line.who} />)}</span>
            <span class="jumps">{line.places.map((place, index) => jump(line, place, index))}</span>
          </li>
        ))}
        {shown.map((line) => (
          <li class="missing" key={`${line.stance} ${line.who}`}>
            <span>{rich(MISSING[line.stance], <Told text={line.who} />)}</span>
          </li>
        ))}
      </ul>
      {hidden > 1 && (
        <button type="button" class="link" onClick={() => setWhole(true)}>
          {count('moreMissing', hidden)}
        </button>
      )}
    </section>
  )
}
