import type { Look } from '../engine/look.ts'
import { OwnPageLink } from './OwnPageLink.tsx'
import type { DatasetRow } from './options/DatasetItem.tsx'
import { Datasets } from './options/Datasets.tsx'
import type { OnImport } from './options/ImportDataset.tsx'
import { Keyboard, type KeyRow } from './options/Keyboard.tsx'
import { LookOfMarks } from './options/LookOfMarks.tsx'
import { Sites } from './options/Sites.tsx'
import { useWords } from './words.ts'

export type OptionsProps = {
  /** Absent while they are being read. */
  datasets?: readonly DatasetRow[]
  /** The datasets that came with the extension and were removed. */
  missing: readonly { id: string; title: string }[]
  look: Look
  /** Host names on which nothing is read. */
  sitesOff: readonly string[]
  sitesAlways: readonly string[]
  /** What the extension may read without a click, as match patterns: `https://*.example.org/*`. */
  access: readonly string[]
  /** The commands of the extension with their keys. */
  shortcuts: readonly KeyRow[]
  /** The extension's version. */
  version: string
  onSwitchDataset(id: string, on: boolean): Promise<void>
  onExport(id: string): Promise<void>
  /** Removes a dataset; what it gives puts the dataset back. */
  onRemove(id: string): Promise<() => Promise<void>>
  /** Puts all of `missing` back. */
  onBringBack(): Promise<void>
  onImport: OnImport
  onLook(look: Look): Promise<void>
  onSwitchSiteOn(host: string): Promise<void>
  /** From now on only the news articles of a site are read by themselves. */
  onArticlesOnly(host: string): Promise<void>
  onRevoke(pattern: string): Promise<void>
}

/** Everything that the reader can choose. What fails is told where it was asked for, and changes nothing. */
export function Options(props: OptionsProps) {
  const { t, direction, locale } = useWords()
  return (
    <main class="surface options" dir={direction} lang={locale}>
      <header class="masthead">
        <h1>{t('extensionName')}</h1>
        <p class="quiet">{t('optionsLead')}</p>
      </header>
      <Datasets
        datasets={props.datasets}
        missing={props.missing}
        onBringBack={props.onBringBack}
        onSwitch={props.onSwitchDataset}
        onExport={props.onExport}
        onRemove={props.onRemove}
        onImport={props.onImport}
      />
      <LookOfMarks look={props.look} onLook={props.onLook} />
      <Sites
        sitesOff={props.sitesOff}
        sitesAlways={props.sitesAlways}
        access={props.access}
        onSwitchOn={props.onSwitchSiteOn}
        onArticlesOnly={props.onArticlesOnly}
        onRevoke={props.onRevoke}
      />
      <Keyboard shortcuts={props.shortcuts} />
      <section class="block about" aria-labelledby="about">
        <h2 id="about">{t('aboutTitle')}</h2>
        <p>{t('aboutPrivacy')}</p>
        <p class="ways">
          <OwnPageLink page="may-read" /> <OwnPageLink page="welcome" />
        </p>
        <p class="quiet">{t('versionIs', props.version)}</p>
      </section>
    </main>
  )
}
