import { OwnPageLink } from '../OwnPageLink.tsx'
import { Told } from '../Told.tsx'
import { useWords } from '../words.ts'

/**
 * Offers to read a site, or every site, without a click from now on: for a page that was read because the reader
 * clicked. What the browser will ask stands beneath. Access is asked for straight from the click.
 */
export function AccessOffer(props: { host: string; onAlwaysReadSite(): void; onReadAllSites(): void }) {
  const { t, rich } = useWords()
  return (
    <section class="access">
      <h2 class="part">{t('readOnce')}</h2>
      <p>
        <button type="button" class="link" onClick={props.onAlwaysReadSite}>
          {rich('alwaysReadSite', <Told text={props.host} />)}
        </button>
      </p>
      <p>
        <button type="button" class="link" onClick={props.onReadAllSites}>
          {t('readAllSites')}
        </button>
      </p>
      <p class="quiet">{t('browserAsks')}</p>
      <p>
        <OwnPageLink page="may-read" inTab />
      </p>
    </section>
  )
}
