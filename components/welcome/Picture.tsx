import type { ComponentChildren } from 'preact'
import { type Key, useWords } from '../words.ts'
import { SignDrawing } from './SignDrawing.tsx'

const STEPS: readonly { words: Key; drawing: () => ComponentChildren }[] = [
  { words: 'pictureRead', drawing: () => <Window lines={<PlainLines />} pressed /> },
  { words: 'pictureMark', drawing: () => <Window lines={<MarkedLines />} /> },
  { words: 'pictureCard', drawing: () => <CardOverPage /> },
]

/** What the extension does in one picture: an article, its marks, a card; and the device, which nothing leaves. */
export function Picture() {
  const { t } = useWords()
  return (
    <figure class="picture">
      <ol>
        {STEPS.map(({ words, drawing }) => (
          <li key={words}>
            <svg viewBox="0 0 176 132" aria-hidden="true" focusable="false">
              {drawing()}
            </svg>
            <span>{t(words)}</span>
          </li>
        ))}
      </ol>
      <figcaption>{t('pictureDevice')}</figcaption>
    </figure>
  )
}

/** A browser's window with an article in it; `pressed` shows a pointer on the extension's button. */
function Window({ lines, pressed = false }: { lines: ComponentChildren; pressed?: boolean }) {
  return (
    <>
      <rect class="paper" x="2" y="2" width="172" height="128" rx="9" />
      <path class="edge" d="M2 24h172" />
      <rect class="wash" x="12" y="9" width="118" height="9" rx="4.5" />
      <g transform="translate(143 5) scale(0.165)">
        <SignDrawing />
      </g>
      <rect class="bold" x="14" y="36" width="112" height="9" rx="3" />
      {lines}
      {pressed && <path class="pointer" d="M151 14v17l4-3.6 3 6.6 3.4-1.5-3-6.5h5.4z" />}
    </>
  )
}

function PlainLines() {
  return <path class="text" d="M14 60h148M14 76h136M14 92h148M14 108h84" />
}

function MarkedLines() {
  return (
    <>
      <rect class="tint" x="52" y="53" width="110" height="13" rx="2" />
      <rect class="tint" x="14" y="69" width="50" height="13" rx="2" />
      <path class="text" d="M14 60h30M52 60h110M14 76h50M72 76h78M14 92h44M66 92h96M14 108h40M62 108h60" />
      <path class="allegation" d="M52 67h110M14 83h50" />
      <path class="actor" d="M14 67h30M66 99h52" />
      <path class="likely" d="M62 115h60" />
    </>
  )
}

/** The shapes of the stances are those of a card: a triangle alleges, a square denies, a ring doubts. */
const SAID = [
  { stance: 'alleges', shape: 'M5 0 10 9H0Z', y: 57, width: 74 },
  { stance: 'denies', shape: 'M0 0h9v9H0Z', y: 78, width: 86 },
  { stance: 'questions', shape: 'M5 .5a4.2 4.2 0 1 0 .01 0Z', y: 107, width: 64 },
] as const

function CardOverPage() {
  return (
    <>
      <Window lines={<MarkedLines />} />
      <rect class="card" x="30" y="30" width="138" height="98" rx="9" />
      <rect class="bold" x="42" y="40" width="92" height="8" rx="3" />
      {SAID.map(({ stance, shape, y, width }) => (
        <g key={stance} transform={`translate(42 ${y})`}>
          <path class={stance} d={shape} />
          <path class="text" d={`M18 2h${width}M18 10h${Math.round(width * 0.6)}`} />
        </g>
      ))}
      <path class="since" d="M42 98h114" />
    </>
  )
}
