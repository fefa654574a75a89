import { describe } from 'vitest'
import { compile } from '../../engine/compile.ts'
import { HARBOUR, HARBOUR_INDEX, LIBRARY } from './fixture.ts'
import { rows } from './rows.ts'

const table = (rule: string, ...notations: string[]) =>
  describe(rule, () => rows(HARBOUR_INDEX, 'allegation', notations))

table(
  'a sentence without a cue reports',
  '[[Kestria paid harbour officials]]{harbour-bribes:reports}.',
  '[[Kestria paid harbour officials]]{harbour-bribes:reports}. Dorn denied it.',
  'Dorn denied it. [[Kestria paid harbour officials]]{harbour-bribes:reports}.',
  'The [[Sandmouth bribery case]]{harbour-bribes:reports}',
)

table(
  'a cue in the sentence tells what the page does with it',
  'Dorn denied that [[Kestria paid harbour officials]]{harbour-bribes:denies}.',
  'The claim that [[Kestria paid harbour officials]]{harbour-bribes:denies} is baseless.',
  'Dorn doubts that [[Kestria paid harbour officials]]{harbour-bribes:questions}.',
  'Dorn questioned whether [[Kestria paid harbour officials]]{harbour-bribes:questions}.',
  'Dorn confirmed that [[Kestria paid harbour officials]]{harbour-bribes:confirms}.',
  'Velmark alleges that [[Kestria paid harbour officials]]{harbour-bribes:alleges}.',
  '[[Kestria paid harbour officials]]{harbour-bribes:alleges}, Velmark claimed.',
)

table(
  'of several cues a denial decides, then a doubt, then a confirmation',
  'Dorn denied the claim that [[Kestria paid harbour officials]]{harbour-bribes:denies}.',
  'Dorn denies, and Varo questions, that [[Kestria paid harbour officials]]{harbour-bribes:denies}.',
  'Dorn questioned the claim that [[Kestria paid harbour officials]]{harbour-bribes:questions}.',
  'Dorn confirmed the claim that [[Kestria paid harbour officials]]{harbour-bribes:confirms}.',
)

table(
  'a null phrase is no cue',
  'Dorn did not deny that [[Kestria paid harbour officials]]{harbour-bribes:reports}.',
  'Dorn does not deny that Velmark alleges that [[Kestria paid harbour officials]]{harbour-bribes:alleges}.',
)

describe('a cue that fills a slot is none', () => {
  const rule = {
    slots: [
      { name: 'refusal', any: ['@denying'] },
      { name: 'accord', any: ['@agreement'] },
    ],
  }
  const allegations = HARBOUR.allegations
    .filter((one) => one.id === 'breach-kestria')
    .map((one) => ({ ...one, id: 'it', match: { rules: [rule] } }))
  const index = compile([{ ...HARBOUR, allegations }], LIBRARY)
  rows(index, 'allegation', [
    'The isles [[rejected the accord]]{it:reports}.',
    'Dorn denied that the isles [[rejected the accord]]{it:denies}.',
  ])
})

table(
  'each sentence has its own',
  'Dorn denied that [[Kestria paid harbour officials]]{harbour-bribes:denies}. ' +
    'Velmark claims that [[Kestria bribed the pilots]]{harbour-bribes:alleges}.',
  '# Velmark alleges that [[Kestria bribed pilots]]{harbour-bribes:alleges} ¶ ' +
    '[[Kestria paid harbour officials]]{harbour-bribes:reports}.',
)

describe('a rule may say which stance its wording takes', () => {
  const slots = [
    { name: 'keeping', any: ['@confirming'] },
    { name: 'accord', any: ['@agreement'] },
  ]
  const allegations = HARBOUR.allegations
    .filter((one) => one.id === 'breach-kestria')
    .map((one) => ({ ...one, id: 'it', match: { rules: [{ slots, stance: 'denies' as const }] } }))
  const index = compile([{ ...HARBOUR, allegations }], LIBRARY)
  rows(index, 'allegation', [
    'Kestria [[acknowledges the accord]]{it:denies}.',
    'Velmark claims that Kestria [[acknowledges the accord]]{it:denies}.',
  ])
})
