import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import type { Changes, DatasetDiff } from '../../dataset/diff.ts'
import { Told } from '../Told.tsx'
import { type CountKey, type Key, useWords } from '../words.ts'
import type { DatasetRow } from './DatasetItem.tsx'

/** A dataset as it is compared before it replaces another. */
export type Compared = Pick<DatasetRow, 'id' | 'title' | 'version' | 'updated' | 'origin' | 'maintainers' | 'counts'>

/** Two datasets of one id, and what the second does to the first where that is known. */
export type ConflictView = { installed: Compared; offered: Compared; diff?: DatasetDiff }

const ORDERS: Readonly<Record<DatasetDiff['version']['order'], Key>> = {
  newer: 'offeredIsNewer',
  same: 'offeredHasSameVersion',
  older: 'offeredIsOlder',
}

const PARTS = ['allegations', 'statements', 'actors', 'sources'] as const

/** What is installed and what would take its place, side by side; the reader decides. The focus comes to its title. */
export function Conflict(props: { view: ConflictView; busy: boolean; onReplace(): void; onKeep(): void }) {
  const { t, rich, number, date, list } = useWords()
  const titleId = useId()
  const title = useRef<HTMLHeadingElement>(null)
  const { installed, offered, diff } = props.view
  useEffect(() => title.current?.focus(), [])

  const origin = ({ origin }: Compared) => t(origin === 'bundled' ? 'originBundled' : 'originImported')
  const keepers = (one: Compared) => list(one.maintainers.map((name) => <Told key={name} text={name} />))
  const rows: [Key, (one: Compared) => ComponentChildren][] = [
    ['conflictTitle', (one) => <Told text={one.title} />],
    ['conflictVersion', (one) => <Told text={one.version} />],
    ['conflictUpdated', (one) => date(one.updated, 'short')],
    ['conflictKeepers', keepers],
    ['conflictOrigin', origin],
    ['conflictAllegations', (one) => number(one.counts.allegations)],
    ['conflictStatements', (one) => number(one.counts.statements)],
    ['conflictActors', (one) => number(one.counts.actors)],
  ]
  return (
    <section class="conflict" aria-labelledby={titleId}>
      <h4 id={titleId} ref={title} tabIndex={-1}>
        {rich('conflictLead', <Told text={installed.id} />)}
      </h4>
      <p class="quiet">{t(diff === undefined ? 'conflictMeaning' : ORDERS[diff.version.order])}</p>
      <table>
        <thead>
          <tr>
            <td class="corner" />
            <th scope="col">{t('conflictInstalled')}</th>
            <th scope="col">{t('conflictOffered')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, cell]) => (
            <tr key={label}>
              <th scope="row">{t(label)}</th>
              <td>{cell(installed)}</td>
              <td>{cell(offered)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {diff && <Differences diff={diff} />}
      <div class="row">
        <button type="button" class="button" disabled={props.busy} onClick={props.onReplace}>
          {t('replace')}
        </button>
        <button type="button" class="button" disabled={props.busy} onClick={props.onKeep}>
          {t('keepMine')}
        </button>
      </div>
      {installed.origin === 'bundled' && <p class="quiet">{t('replaceBundledMeaning')}</p>}
    </section>
  )
}

const NAMES: Readonly<Record<(typeof PARTS)[number], CountKey>> = {
  allegations: 'allegations',
  statements: 'statements',
  actors: 'actors',
  sources: 'sources',
}

const ACTS: readonly (readonly [keyof Changes, Key])[] = [
  ['added', 'entriesAdded'],
  ['changed', 'entriesChanged'],
  ['removed', 'entriesRemoved'],
]

/** How many entries replacing would add, change and remove, of each sort. */
function Differences({ diff }: { diff: DatasetDiff }) {
  const { t, count, number, list } = useWords()
  const changed = PARTS.filter((part) => total(diff[part]) > 0)
  if (changed.length === 0) return <p>{t(diff.same ? 'conflictSame' : 'conflictDetails')}</p>
  return (
    <ul class="differences">
      {changed.map((part) => {
        const acts = ACTS.filter(([act]) => diff[part][act].length > 0)
        return (
          <li key={part}>
            {count(NAMES[part], total(diff[part]))}:{' '}
            {list(acts.map(([act, key]) => t(key, number(diff[part][act].length))))}
          </li>
        )
      })}
    </ul>
  )
}

function total({ added, changed, removed }: Changes): number {
  return added.length + changed.length + removed.length
}
