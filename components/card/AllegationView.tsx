import type { ComponentChildren } from 'preact'
import type { AllegationDossier } from '../../dataset/dossier.ts'
import type { Coverage } from '../../engine/reading.ts'
import { SourceLink } from '../SourceLink.tsx'
import { Told } from '../Told.tsx'
import { useWords } from '../words.ts'
import type { Place } from './coverage-lines.ts'
import { InThisArticle } from './InThisArticle.tsx'
import { Statements } from './Statements.tsx'
import { Summary } from './Summary.tsx'

/**
 * An allegation as each dataset that knows it tells it. Where several do, each stands under its own name and nothing
 * is merged: they may word it differently and hold different statements. A summary that all share is told once.
 */
export function AllegationView(props: {
  dossiers: readonly AllegationDossier[]
  coverage: readonly Coverage[]
  sure: boolean
  published: string | undefined
  titleId: string
  /** Whether every statement is shown from the start. */
  whole?: boolean
  /** Stands below the title. */
  children?: ComponentChildren
  onJump(place: Place): void
}) {
  const { t } = useWords()
  const [first] = props.dossiers
  if (first === undefined) return null
  const several = props.dossiers.length > 1
  const agreed = props.dossiers.every((one) => one.summary === first.summary)
  return (
    <>
      <div class="head">
        <p class="eyebrow">
          <b class={props.sure ? 'allegation' : 'allegation likely'}>
            {t(props.sure ? 'allegation' : 'likelyAllegation')}
          </b>
        </p>
        <h2 id={props.titleId} tabIndex={-1}>
          <Told text={first.title} />
        </h2>
        {!several && <FirstReported dossier={first} />}
        {agreed && <Summary text={first.summary} />}
      </div>
      {props.children}
      {props.dossiers.map((dossier) => {
        const coverage = props.coverage.find((one) => one.dataset === dossier.dataset.id)
        const parts = (
          <>
            {coverage && (
              <InThisArticle
                dossier={dossier}
                coverage={coverage}
                published={props.published}
                level={several ? 4 : 3}
                onJump={props.onJump}
              />
            )}
            <Statements dossier={dossier} published={props.published} level={several ? 4 : 3} whole={props.whole} />
          </>
        )
        if (!several) return <div key={dossier.dataset.id}>{parts}</div>
        return (
          <section class="dataset" key={dossier.dataset.id}>
            <div class="head">
              <h3>
                <Told text={dossier.dataset.title} />
              </h3>
              <FirstReported dossier={dossier} />
              {dossier.title !== first.title && (
                <p class="other-title">
                  <Told text={dossier.title} />
                </p>
              )}
              {!agreed && <Summary text={dossier.summary} />}
            </div>
            {parts}
          </section>
        )
      })}
    </>
  )
}

function FirstReported({ dossier }: { dossier: AllegationDossier }) {
  const { rich, date } = useWords()
  const { firstReported } = dossier
  const outlet = (
    <SourceLink url={firstReported.source?.url}>
      <Told text={firstReported.by} />
    </SourceLink>
  )
  return <p class="since">{rich('firstReported', date(firstReported.date), outlet)}</p>
}
