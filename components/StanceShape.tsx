import type { Stance } from '../dataset/model.ts'
import type { Key } from './words.ts'

/** The word for each stance, as it follows a speaker's name. */
export const STANCE_WORDS: Readonly<Record<Stance, Key>> = {
  alleges: 'stanceAlleges',
  supports: 'stanceSupports',
  questions: 'stanceQuestions',
  denies: 'stanceDenies',
  comments: 'stanceComments',
}

const SHAPES: Readonly<Record<Stance, { d: string; hollow?: true }>> = {
  alleges: { d: 'M7 2 12.2 11.6H1.8Z' },
  supports: { d: 'M7 1.6 12.4 7 7 12.4 1.6 7Z' },
  questions: { d: 'M7 2.8a4.2 4.2 0 1 0 .01 0Z', hollow: true },
  denies: { d: 'M4 2.5h6A1.5 1.5 0 0 1 11.5 4v6a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 10V4A1.5 1.5 0 0 1 4 2.5Z' },
  comments: { d: 'M3 7h8', hollow: true },
}

/** The shape of a stance. It is decoration: the word always stands beside it. */
export function StanceShape({ stance }: { stance: Stance }) {
  const shape = SHAPES[stance] ?? SHAPES.comments
  return (
    <svg class={`shape ${stance}`} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {shape.hollow ? (
        <path d={shape.d} fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" />
      ) : (
        <path d={shape.d} fill="currentColor" />
      )}
    </svg>
  )
}
