import type { Key } from './words.ts'

/** What is marked in the invented article of the interface, in reading order, and the message that holds the words. */
export const SAMPLE_PLACES = [
  { id: 'union', kind: 'actor', sure: true, words: 'sampleUnion' },
  { id: 'contract', kind: 'allegation', sure: true, words: 'sampleClaim' },
  { id: 'union', kind: 'actor', sure: true, words: 'sampleUnion' },
  { id: 'contract', kind: 'allegation', sure: true, words: 'sampleAgain' },
  { id: 'contract', kind: 'allegation', sure: false, words: 'sampleLikely' },
] as const satisfies readonly { id: string; kind: 'actor' | 'allegation'; sure: boolean; words: Key }[]
