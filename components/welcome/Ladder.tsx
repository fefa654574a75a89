import { useState } from 'preact/hooks'
import { hostsOf } from '../access/hosts-of.ts'
import { OwnPageLink } from '../OwnPageLink.tsx'
import { Trouble } from '../Trouble.tsx'
import { useDoing } from '../use-doing.ts'
import { useWords } from '../words.ts'
import { OutletList, type OutletRow } from './OutletList.tsx'

/**
 * Where the extension may read, from little to much: each step says what the browser asks and why. What came of asking
 * is told beneath; what is allowed now is told above, as the browser has it.
 */
export function Ladder(props: {
  outlets: readonly OutletRow[]
  access: readonly string[]
  onAllow(sites: readonly string[]): Promise<boolean>
  onAllowEverywhere(): Promise<boolean>
}) {
  const { t, rich, count } = useWords()
  const hosts = hostsOf(props.access)
  const isEverywhere = hosts.has(undefined)
  return (
    <section class="block" aria-labelledby="ladder">
      <h2 id="ladder">{t('ladderTitle')}</h2>
      <p>{rich('ladderMeaning', <OwnPageLink page="may-read" />)}</p>
      <p class="now" role="status">
        {isEverywhere ? t('nowEverywhere') : hosts.size === 0 ? t('nowNowhere') : count('nowSites', hosts.size)}
      </p>
      <ol class="steps">
        <li>
          <h3>{t('stepClick')}</h3>
          <p>{t('stepClickMeaning')}</p>
          <p class="quiet">{t('stepClickAsks')}</p>
        </li>
        <li>
          <h3>{t('stepSites')}</h3>
          <p>{t('stepSitesMeaning')}</p>
          <p class="quiet">{t('stepSitesAsks')}</p>
          <OutletList outlets={props.outlets} onAllow={props.onAllow} />
        </li>
        <li>
          <h3>{t('stepEverywhere')}</h3>
          <p>{t('stepEverywhereMeaning')}</p>
          <p class="quiet">{t('stepEverywhereAsks')}</p>
          {isEverywhere ? (
            <p class="allowed">{t('allowed')}</p>
          ) : (
            <Ask name={t('allowEverywhere')} onAsk={props.onAllowEverywhere} />
          )}
        </li>
      </ol>
    </section>
  )
}

function Ask(props: { name: string; onAsk(): Promise<boolean> }) {
  const { t } = useWords()
  const [doing, run] = useDoing()
  const [isRefused, setRefused] = useState(false)
  return (
    <div class="ask">
      <button
        type="button"
        class="button"
        disabled={doing.name === 'busy'}
        onClick={() => run(async () => setRefused(!(await props.onAsk())))}
      >
        {props.name}
      </button>
      <p role="status">{isRefused && t('accessRefused')}</p>
      <Trouble doing={doing} />
    </div>
  )
}
