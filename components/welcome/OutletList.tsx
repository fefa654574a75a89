import { useId, useState } from 'preact/hooks'
import type { Outlet } from '../../dataset/outlets.ts'
import { Told } from '../Told.tsx'
import { Trouble } from '../Trouble.tsx'
import { useDoing } from '../use-doing.ts'
import { useWords } from '../words.ts'

/** An outlet, and whether all of its sites may be read. */
export type OutletRow = Outlet & { allowed: boolean }

/** The language of the bundled datasets: where an outlet writes in another, they find less. */
const OURS = 'en'

/**
 * News outlets to tick, those in the language of the bundled datasets first, by country as the reader's language sorts
 * them. One press asks for all that are ticked; those that are allowed are told and cannot be ticked.
 */
export function OutletList(props: {
  outlets: readonly OutletRow[]
  onAllow(sites: readonly string[]): Promise<boolean>
}) {
  const { t, count } = useWords()
  const id = useId()
  const [doing, run] = useDoing()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [outcome, setOutcome] = useState<'given' | 'refused'>()
  const wanted = props.outlets.filter((outlet) => !outlet.allowed && ticked.has(keyOf(outlet)))

  function tick(outlet: OutletRow, on: boolean): void {
    const next = new Set(ticked)
    if (on) next.add(keyOf(outlet))
    else next.delete(keyOf(outlet))
    setTicked(next)
    setOutcome(undefined)
  }

  const ticks: Ticks = { isTicked: (outlet) => ticked.has(keyOf(outlet)), onTick: tick }

  async function ask(): Promise<void> {
    const isGiven = await props.onAllow(wanted.flatMap(({ sites }) => sites))
    setOutcome(isGiven ? 'given' : 'refused')
    if (isGiven) setTicked(new Set())
  }

  return (
    <div class="outlets">
      <div class="list">
        <section aria-labelledby={`${id}-ours`}>
          <h4 id={`${id}-ours`}>{t('outletsEnglish')}</h4>
          <Countries outlets={props.outlets.filter(({ language }) => language === OURS)} {...ticks} />
        </section>
        <section aria-labelledby={`${id}-other`}>
          <h4 id={`${id}-other`}>{t('outletsOther')}</h4>
          <p class="quiet">{t('outletsOtherMeaning')}</p>
          <Countries outlets={props.outlets.filter(({ language }) => language !== OURS)} {...ticks} />
        </section>
      </div>
      <div class="ask">
        <button
          type="button"
          class="button first"
          disabled={wanted.length === 0 || doing.name === 'busy'}
          onClick={() => run(ask)}
        >
          {wanted.length === 0 ? t('allowTicked') : count('allowSites', wanted.length)}
        </button>
        <p role="status" class="quiet">
          {wanted.length === 0 && outcome === undefined && doing.name !== 'busy' && t('allowHint')}
          {outcome === 'given' && t('accessGiven')}
          {outcome === 'refused' && t('accessRefused')}
        </p>
        <Trouble doing={doing} />
      </div>
      <details>
        <summary>{t('outletsHow')}</summary>
        <p>{t('outletsRule')}</p>
      </details>
    </div>
  )
}

type Ticks = { isTicked(outlet: OutletRow): boolean; onTick(outlet: OutletRow, on: boolean): void }

function Countries({ outlets, isTicked, onTick }: Ticks & { outlets: readonly OutletRow[] }) {
  const { t, nameOf, locale } = useWords()
  return (
    <div class="countries">
      {byCountry(outlets, (code) => nameOf('region', code), locale).map(([country, those]) => (
        <fieldset key={country}>
          <legend>{country}</legend>
          {those.map((outlet) => (
            <label key={keyOf(outlet)}>
              <input
                type="checkbox"
                checked={outlet.allowed || isTicked(outlet)}
                disabled={outlet.allowed}
                onChange={(event) => onTick(outlet, event.currentTarget.checked)}
              />
              <span>
                <Told text={outlet.name} />{' '}
                {outlet.language !== OURS && <span class="quiet">{nameOf('language', outlet.language)}</span>}{' '}
                {outlet.allowed && <span class="allowed">{t('allowed')}</span>}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  )
}

function keyOf({ country, name }: Outlet): string {
  return `${country} ${name}`
}

function byCountry(
  outlets: readonly OutletRow[],
  nameOf: (code: string) => string,
  locale: string,
): [country: string, outlets: OutletRow[]][] {
  const countries = new Map<string, OutletRow[]>()
  for (const outlet of outlets) {
    const name = nameOf(outlet.country)
    countries.set(name, [...(countries.get(name) ?? []), outlet])
  }
  const { compare } = new Intl.Collator(locale)
  return [...countries].sort(([one], [other]) => compare(one, other))
}
