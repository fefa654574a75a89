import type { Ref } from 'preact'
import { OwnPageLink } from './OwnPageLink.tsx'
import { Keyboard, type KeyRow } from './options/Keyboard.tsx'
import { HowToOpen } from './welcome/HowToOpen.tsx'
import { InBrief } from './welcome/InBrief.tsx'
import { Ladder } from './welcome/Ladder.tsx'
import { Never } from './welcome/Never.tsx'
import type { OutletRow } from './welcome/OutletList.tsx'
import { Picture } from './welcome/Picture.tsx'
import { SampleArticle } from './welcome/SampleArticle.tsx'
import { Sign } from './welcome/Sign.tsx'
import { useWords } from './words.ts'

export type WelcomeProps = {
  /** The news outlets that can be ticked. */
  outlets: readonly OutletRow[]
  /** What the extension may read without a click, as match patterns. */
  access: readonly string[]
  /** The commands of the extension with their keys. */
  shortcuts: readonly KeyRow[]
  /** Where the sample's text stands: whoever wires the page paints the marks there. */
  article?: Ref<HTMLElement>
  onStep(by: 1 | -1): void
  onOpenCard(): void
  /** Asks the browser for access to sites, straight from the click; whether it was given. */
  onAllow(sites: readonly string[]): Promise<boolean>
  /** The same for every site. */
  onAllowEverywhere(): Promise<boolean>
}

/** The page of the first day: what the extension does, knows, reads and sends, a sample to try, and where it may read. */
export function Welcome(props: WelcomeProps) {
  const { t, direction, locale } = useWords()
  return (
    <main class="surface options welcome" dir={direction} lang={locale}>
      <header class="masthead">
        <h1>
          <Sign />
          {t('extensionName')}
        </h1>
        <p class="lead">{t('welcomeLead')}</p>
      </header>
      <Picture />
      <InBrief />
      <SampleArticle article={props.article} onStep={props.onStep} onOpenCard={props.onOpenCard} />
      <Ladder
        outlets={props.outlets}
        access={props.access}
        onAllow={props.onAllow}
        onAllowEverywhere={props.onAllowEverywhere}
      />
      <HowToOpen />
      <Keyboard shortcuts={props.shortcuts} />
      <Never />
      <p class="ways">
        <OwnPageLink page="may-read" /> <OwnPageLink page="options" />
      </p>
    </main>
  )
}
