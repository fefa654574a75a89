import type { ComponentChildren } from 'preact'
import type { Look } from '../../engine/look.ts'
import { Trouble } from '../Trouble.tsx'
import { useDoing } from '../use-doing.ts'
import { type Key, useWords } from '../words.ts'
import { Sample } from './Sample.tsx'

const STYLES: readonly (readonly [Look['style'], Key])[] = [
  ['both', 'styleBoth'],
  ['underline', 'styleUnderline'],
  ['tint', 'styleTint'],
  ['none', 'styleNone'],
]

const REPEATS: readonly (readonly [Look['repeat'], Key])[] = [
  ['all', 'repeatAll'],
  ['first', 'repeatFirst'],
]

/** How marks look on a page, with a sample that follows at once. */
export function LookOfMarks({ look, onLook }: { look: Look; onLook(look: Look): Promise<void> }) {
  const { t } = useWords()
  const [doing, run] = useDoing()
  const change = (part: Partial<Look>) => run(() => onLook({ ...look, ...part }))
  return (
    <section class="block" aria-labelledby="look">
      <h2 id="look">{t('lookTitle')}</h2>
      <Sample look={look} />
      <div class="choices">
        <Radios
          legend={t('styleLegend')}
          name="style"
          options={STYLES}
          chosen={look.style}
          onChoose={(style) => change({ style })}
        />
        <Radios
          legend={t('repeatLegend')}
          name="repeat"
          options={REPEATS}
          chosen={look.repeat}
          onChoose={(repeat) => change({ repeat })}
        />
        <fieldset>
          <legend>{t('whatLegend')}</legend>
          <Check checked={look.actors} onCheck={(actors) => change({ actors })}>
            {t('markActors')}
          </Check>
          <Check checked={look.likely} onCheck={(likely) => change({ likely })}>
            {t('markLikely')}
          </Check>
          <Check checked={look.ticks || look.style === 'none'} onCheck={(ticks) => change({ ticks })}>
            {t('showTicks')}
          </Check>
        </fieldset>
      </div>
      <Trouble doing={doing} />
    </section>
  )
}

function Radios<Value extends string>(props: {
  legend: string
  name: string
  options: readonly (readonly [Value, Key])[]
  chosen: Value
  onChoose(value: Value): void
}) {
  const { t } = useWords()
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      {props.options.map(([value, label]) => (
        <label key={value}>
          <input
            type="radio"
            name={props.name}
            value={value}
            checked={value === props.chosen}
            onChange={() => props.onChoose(value)}
          />
          {t(label)}
        </label>
      ))}
    </fieldset>
  )
}

function Check(props: { checked: boolean; onCheck(on: boolean): void; children: ComponentChildren }) {
  return (
    <label>
      <input type="checkbox" checked={props.checked} onChange={(event) => props.onCheck(event.currentTarget.checked)} />
      {props.children}
    </label>
  )
}
