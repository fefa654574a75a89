import type { LetterCase } from './model.ts'

const STOP_WORDS = new Set(
  (
    'a an the and or but of to in on at by for with from as is are was were be been being am it its he she they them ' +
    'him her his hers their theirs we us you i me my our your this that these those who whom whose which what has ' +
    'have had do does did will would shall can could might should must if so than'
  ).split(' '),
)
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3|\uFE0F/u
const CONTROL = /[\p{Cc}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/u
const INVISIBLE = /[\u00AD\u200B\u2060-\u2064\uFEFF\u115F\u1160\u3164\uFFA0]/u
const JOINER = /[\u200C\u200D]/u
const JOINED_SCRIPT = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Sinhala}]/u

/**
 * Why words cannot be looked for in a text, as a sentence; undefined where they can.
 *
 * `~` marks inflection and counts for nothing here. An acronym that spells a stop word (US, WHO, IT) is fit as long as
 * its case is kept.
 */
export function termFault(text: string, letterCase?: LetterCase): string | undefined {
  return unfitSigns(text) ?? (isAcronym(text) && letterCase !== 'any' ? undefined : smallWords(text))
}

/** The same without the rule on small words: in the library they are cues that count beside others ("it", "would"). */
export function unfitSigns(text: string): string | undefined {
  const signs = text.normalize('NFC')
  if (CONTROL.test(signs)) return 'A term holds a control character or one that turns the direction of writing.'
  if (EMOJI.test(signs)) return 'A term holds an emoji: it is looked for in words.'
  if (INVISIBLE.test(signs) || (JOINER.test(signs) && !JOINED_SCRIPT.test(signs)))
    return 'A term holds an invisible character.'
  if (/\p{M}{5}/u.test(signs)) return 'A term holds more than four combining marks in a row.'
  const letters = signs.match(/[\p{L}\p{N}]/gu) ?? []
  if (letters.length === 0) return 'A term needs letters or digits.'
  if (letters.length === 1) return 'A term of one letter or digit would be found everywhere.'
  return undefined
}

function smallWords(text: string): string | undefined {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.every((word) => STOP_WORDS.has(word))) return 'A term of nothing but small words would be found everywhere.'
  return undefined
}

function isAcronym(signs: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(signs.replace(/[.\s]/g, ''))
}
