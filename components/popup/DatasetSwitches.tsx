import { Switch } from '../Switch.tsx'
import { Told } from '../Told.tsx'
import { useWords } from '../words.ts'

/** A dataset as the popup lists it. */
export type DatasetSwitch = { id: string; title: string; on: boolean }

/** The datasets with a switch each. None: nothing. */
export function DatasetSwitches(props: {
  datasets: readonly DatasetSwitch[]
  onSwitch(id: string, on: boolean): void
}) {
  const { t } = useWords()
  if (props.datasets.length === 0) return null
  return (
    <section class="datasets">
      <h2 class="part">{t('datasets')}</h2>
      <ul>
        {props.datasets.map(({ id, title, on }) => (
          <li key={id}>
            <Switch on={on} onSwitch={(next) => props.onSwitch(id, next)}>
              <Told text={title} />
            </Switch>
          </li>
        ))}
      </ul>
    </section>
  )
}
