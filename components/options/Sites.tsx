import { Told } from '../Told.tsx'
import { Trouble } from '../Trouble.tsx'
import { useDoing } from '../use-doing.ts'
import { useWords } from '../words.ts'

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
        {[...byHost(props.access)].map(([host, patterns]) => (
          <Site
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
      <h3>{t('sitesAlwaysTitle')}</h3>
      {props.sitesAlways.length === 0 && <p class="empty">{t('sitesAlwaysEmpty')}</p>}
      <ul class="sites">
        {props.sitesAlways.map((host) => (
          <Site
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
          <Site
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

function Site(props: { name: string; act: string; label: string; onAct(): Promise<void> }) {
  const [doing, run] = useDoing()
  return (
    <li>
      <span class="host">
        <Told text={props.name} />
      </span>
      <button
        type="button"
        class="link"
        disabled={doing.name === 'busy'}
        aria-label={props.label}
        onClick={() => run(props.onAct)}
      >
        {props.act}
      </button>
      <Trouble doing={doing} />
    </li>
  )
}

/** Patterns by their host, for a site may be granted over http and https; undefined stands for every host. */
function byHost(patterns: readonly string[]): Map<string | undefined, string[]> {
  const hosts = new Map<string | undefined, string[]>()
  for (const pattern of patterns) hosts.set(readable(pattern), [...(hosts.get(readable(pattern)) ?? []), pattern])
  return hosts
}

/** The host of a match pattern without its decoration; undefined where it stands for every host. */
function readable(pattern: string): string | undefined {
  const host = /^[^:]+:\/\/([^/]*)/.exec(pattern)?.[1]?.replace(/^\*\./, '')
  return pattern === '<all_urls>' || host === '*' ? undefined : (host ?? pattern)
}
