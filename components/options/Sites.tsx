import { hostsOf } from '../access/hosts-of.ts'
import { OwnPageLink } from '../OwnPageLink.tsx'
import { useWords } from '../words.ts'
import { SiteRow } from './SiteRow.tsx'

/** Which sites may be read without a click, which on every page, and which not at all; each can be taken back here. */
export function Sites(props: {
  sitesOff: readonly string[]
  sitesAlways: readonly string[]
  access: readonly string[]
  onSwitchOn(host: string): Promise<void>
  onArticlesOnly(host: string): Promise<void>
  onRevoke(pattern: string): Promise<void>
}) {
  const { t } = useWords()
  return (
    <section class="block" aria-labelledby="sites">
      <h2 id="sites">{t('sitesTitle')}</h2>
      <h3>{t('accessTitle')}</h3>
      {props.access.length === 0 && <p class="empty">{t('accessEmpty')}</p>}
      <ul class="sites">
        {[...hostsOf(props.access)].map(([host, patterns]) => (
          <SiteRow
            key={host}
            name={host ?? t('everySite')}
            act={t('revoke')}
            label={t('revokeFor', host ?? t('everySite'))}
            onAct={async () => {
              for (const pattern of patterns) await props.onRevoke(pattern)
            }}
          />
        ))}
      </ul>
      <p class="more-about">
        <OwnPageLink page="may-read" />
      </p>
      <h3>{t('sitesAlwaysTitle')}</h3>
      {props.sitesAlways.length === 0 && <p class="empty">{t('sitesAlwaysEmpty')}</p>}
      <ul class="sites">
        {props.sitesAlways.map((host) => (
          <SiteRow
            key={host}
            name={host}
            act={t('articlesOnly')}
            label={t('articlesOnlyFor', host)}
            onAct={() => props.onArticlesOnly(host)}
          />
        ))}
      </ul>
      <h3>{t('sitesOffTitle')}</h3>
      {props.sitesOff.length === 0 && <p class="empty">{t('sitesOffEmpty')}</p>}
      <ul class="sites">
        {props.sitesOff.map((host) => (
          <SiteRow
            key={host}
            name={host}
            act={t('switchOn')}
            label={t('switchOnFor', host)}
            onAct={() => props.onSwitchOn(host)}
          />
        ))}
      </ul>
    </section>
  )
}
