import type { Span } from '../dataset/model.ts'
import { isCapital } from './automaton.ts'
import { STARTERS } from './sentences.ts'

/** Titles that stand before a surname. Without dots, in small letters. */
const TITLE =
  /(?:^|[\s(“"‘—–-])(?:mr|mrs|ms|miss|dr|messrs|president|presidents?-elect|vice president|senator|sen|representative|rep|congress(?:man|woman)|secretary|minister|premier|chancellor|ambassador|envoy|general|gen|lt|lieutenant|col|colonel|maj|major|capt|captain|adm|admiral|sgt|commander|director|chair(?:man|woman)|speaker|leader|spokes(?:man|woman|person)|governor|gov|mullah|mawlawi|maulvi|molvi|qari|ayatollah|sheikh|judge|justice|comrade|adviser|advisor)\.?\s+$/i

const SAYING =
  'said|says|say|told|tells|tweeted|wrote|writes|added|adds|noted|insisted|argued|warned|claimed|declared|announced|' +
  'replied|responded|responds|continued|explained|stressed|testified|acknowledged|conceded|denied|denies|rejected|' +
  'rejects|dismissed|confirmed|confirms|stated|states|suggested|maintained|asked|asserted|emphasi[sz]ed|remarked|called'
const SAYS_BEHIND = new RegExp(
  `^,?\\s+(?:(?:also|has|had|later|then|once|himself|herself|\\w+ly)\\s+){0,2}(?:${SAYING})\\b`,
)
const SAID_BEFORE = new RegExp(`(?:[”"’,]\\s*(?:${SAYING})|\\b(?:according to|in the words of))\\s+$`)

const REPORTING =
  'reported|reports|report|said|says|wrote|writes|published|publishes|cited|cites|quoted|quotes|revealed|reveals|broke|' +
  'noted|notes|first|citing|story|stories|article|articles|reporter|reporters|reporting|journalists?|interview|' +
  'editorial|correspondent|columnist|headline|op-ed|photo|poll|newspaper|daily|magazine|news agency'
const REPORTS_BEHIND = new RegExp(
  `^(?:[’']s)?,?\\s+(?:(?:also|has|had|later|then|\\w+ly|first|then)\\s+){0,2}(?:${REPORTING})\\b`,
)
const TOLD_BEFORE =
  /(?:\b(?:told|tells?|telling|citing|cited|quoted|according to|per|via|reported (?:by|in|on)|published (?:by|in)|appear(?:ed|ing|s) on|interview (?:with|to|on)|spoke (?:to|with)|speaking (?:to|with|on)|statement to|reports? (?:by|from|in)|story (?:by|in)|article (?:by|in)|written (?:by|in)|wrote (?:in|for)|op-ed (?:in|for)|from)\s+(?:the )?)$/i
const CREDIT = /[/(]$/
const CREDIT_BEHIND = /^(?:\)|\/|\s+[—–-]\s)/
const SHOW_BEHIND = /^[’']s?\s+[“"‘]/

/** A title ("Sen.", "Mullah") stands right before. */
export function hasTitleBefore(text: string, { start }: Span): boolean {
  return TITLE.test(text.slice(Math.max(0, start - 24), start))
}

/** A word of saying stands right behind or before, as it does of somebody who speaks. */
export function speaks(text: string, { start, end }: Span): boolean {
  return SAYS_BEHIND.test(text.slice(end, end + 48)) || SAID_BEFORE.test(text.slice(Math.max(0, start - 32), start))
}

/** What stands around is what stands around a paper or broadcaster: "told NBC", "(AP)", "The Hill reports". */
export function reports(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 32), start)
  const behind = text.slice(end, end + 48)
  if (REPORTS_BEHIND.test(behind) || TOLD_BEFORE.test(before) || SHOW_BEHIND.test(behind)) return true
  if (CREDIT.test(before) && CREDIT_BEHIND.test(behind)) return true
  // A capital article within a sentence is part of a title.
  return text.startsWith('The ', start) && /[\p{Ll},]\s+$/u.test(before)
}

/** An article before and no noun behind: "as a mujahid in the mountains" is no name. */
export function isCommonNoun(text: string, { start, end }: Span): boolean {
  if (
    !/(?:^|[\s(“"])(?:an?|every|each|another|these|those|some|many|two|young|old)\s+$/i.test(
      text.slice(Math.max(0, start - 12), start),
    )
  )
    return false
  return !/^(?:[’']s)?[\s-]+(?!(?:in|of|on|at|to|who|that|which|from|and|or|is|was|are|were|with|by|for|as|but|has|had)\b)[\p{L}]/u.test(
    text.slice(end, end + 12),
  )
}

/** Capitalised words behind a body's name that are no part of it: whom it has, "Times Editor", "Senate Democrats". */
const OF_ITS_OWN =
  /^(?:Editors?|Editorial|Reporters?|Correspondents?|Columnists?|Publisher|Democrats?|Democratic|Republicans?)$/

/** A capitalised word goes on behind: "House Speaker", "Times Square". It is part of another name. */
export function goesOn(text: string, { end }: Span): boolean {
  const found = /^[ \u00a0]([\p{L}][\p{L}\p{M}’'.-]*)/u.exec(text.slice(end, end + 32))
  const word = found?.[1] ?? ''
  return isCapital(word.charAt(0)) && !STARTERS.has(word.toLowerCase()) && word !== 'I' && !OF_ITS_OWN.test(word)
}

/** A capitalised word that begins no sentence stands before: "Echo Moscow". */
export function isTail(text: string, { start }: Span): boolean {
  const found = /([\p{Ll},]\s+)([\p{Lu}][\p{L}\p{M}]+) $/u.exec(text.slice(Math.max(0, start - 40), start))
  const word = found?.[2]?.toLowerCase()
  return word !== undefined && !STARTERS.has(word) && !DAYS.has(word)
}

const DAYS = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december'
  ).split(' '),
)

/** Whether a word stands in small letters anywhere in texts: then its capital at the start of a sentence says nothing. */
export function standsSmall(texts: readonly string[], word: string): boolean {
  const small = word.toLowerCase()
  return texts.some((text) => {
    for (let at = text.indexOf(small); at >= 0; at = text.indexOf(small, at + 1)) {
      if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + small.length))) return true
    }
    return false
  })
}

function isLetter(character: string): boolean {
  return character !== '' && /[\p{L}\p{N}]/u.test(character)
}
