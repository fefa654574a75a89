import { useState } from 'preact/hooks'
import type { Outlet } from '../../dataset/outlets.ts'
import { Told } from '../Told.tsx'
import { Trouble } from '../Trouble.tsx'
import { useDoing } from '../use-doing.ts'
import { useWords } from '../words.ts'

/** An outlet, and whether all of its sites may be read. */
export type OutletRow = Outlet & { allowed: boolean }

/** The language whose name is left out: that of most entries, and of what the bundled datasets recognise. */
const USUAL = 'en'

/**
 * News outlets to tick, by country as the reader's language sorts them. One press asks for all that are ticked; those that
 * are allowed are told and cannot be ticked.
 */
export function OutletList(props: {
  outlets: readonly OutletRow[]
  onAllow(sites: readonly string[]): Promise<boolean>
}) {
  const { t, count, nameOf, locale } = useWords()
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

  async function ask(): Promise<void> {
    const isGiven = await props.onAllow(wanted.flatMap(({ sites }) => sites))
    setOutcome(isGiven ? 'given' : 'refused')
    if (isGiven) setTicked(new Set())
  }

  return (
    <div class="outlets">
      <div class="list">
        <div class="countries">
          {byCountry(props.outlets, (code) => nameOf('region', code), locale).map(([country, outlets]) => (
            <fieldset key={country}>
              <legend>{country}</legend>
              {outlets.map((outlet) => (
                <label key={keyOf(outlet)}>
                  <input
                    type="checkbox"
                    checked={outlet.allowed || ticked.has(keyOf(outlet))}
                    disabled={outlet.allowed}
                    onChange={(event) => tick(outlet, event.currentTarget.checked)}
                  />
                  <span>
                    <Told text={outlet.name} />{' '}
                    {outlet.language !== USUAL && <span class="quiet">{nameOf('language', outlet.language)}</span>}{' '}
                    {outlet.allowed && <span class="allowed">{t('allowed')}</span>}
                  </span>
                </label>
              ))}
            </fieldset>
          ))}
        </div>
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
        <p role="status">
          {outcome === 'given' && t('accessGiven')}
          {outcome === 'refused' && t('accessRefused')}
        </p>
        <Trouble doing={doing} />
      </div>
      <p class="quiet">{t('outletsRule')}</p>
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
