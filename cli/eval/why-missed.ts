import type { Index } from '../../engine/compile.ts'
import type { CompiledRule, CompiledSlot } from '../../engine/rule.ts'
import { fillSlots } from '../../engine/slots.ts'
import type { Document } from '../read-document.ts'
import type { WhyMissed } from './counts.ts'
import { type ArticleReading, quoteOf, readArticle, type SentenceReading, sentenceHits } from './read-article.ts'

/**
 * Makes what tells why a sentence was not recognised: of the rule that came nearest, which slots words were found for
 * and which stayed empty; where none did, what else keeps the rule from matching.
 */
export function whyMissed(index: Index, document: Document): WhyMissed {
  let read: ArticleReading | undefined
  return (allegation, span) => {
    read ??= readArticle(index, document)
    const article = read
    const numbers = index.allegations.flatMap(({ target }, number) => (target.id === allegation ? [number] : []))
    if (numbers.length === 0) return 'no dataset that is read knows this allegation'
    const sentences = article.sentences.filter((one) => one.start < span.end && span.start < one.end)
    const attempts = index.rules
      .filter((rule) => numbers.includes(rule.allegation))
      .flatMap((rule) => sentences.map((sentence) => attempt(rule, sentence)))
    const [best] = attempts.sort((a, b) => a.empty.length - b.empty.length || b.found.length - a.found.length)
    if (best === undefined) return 'it has no rules, and none of its phrases stands there'
    return told(index, article, best)
  }
}

/** How far a rule came in a sentence: the slots with words for them, and the needed ones without. */
type Attempt = { rule: CompiledRule; sentence: SentenceReading; found: string[]; empty: string[] }

function attempt(rule: CompiledRule, sentence: SentenceReading): Attempt {
  const filled = (slot: CompiledSlot) => slot.owners.flatMap((owner) => sentence.byOwner.get(owner) ?? [])[0]
  const found = rule.slots.flatMap((slot) => {
    const hit = filled(slot)
    return hit === undefined ? [] : [`${slot.name} “${quoteOf(sentence, hit)}”`]
  })
  const empty = rule.slots.filter((slot) => slot.needed && filled(slot) === undefined).map((slot) => slot.name)
  return { rule, sentence, found, empty }
}

function told(index: Index, article: ArticleReading, { rule, sentence, found, empty }: Attempt): string {
  const there = found.length === 0 ? 'no slot found' : `found ${found.join(', ')}`
  if (empty.length > 0) return `${there}; empty ${empty.join(', ')}`
  return `${there}; ${hindrance(index, article, rule, sentence)}`
}

/** Why a rule that has a word for every needed slot does not match. */
function hindrance(index: Index, article: ArticleReading, rule: CompiledRule, sentence: SentenceReading): string {
  if (!article.reads(sentence.passage, rule.allegation)) return 'the passage does not read as the dataset’s language'
  const ruledOut = rule.not.flatMap((owner) => sentence.byOwner.get(owner) ?? [])[0]
  if (ruledOut !== undefined) return `ruled out by “${quoteOf(sentence, ruledOut)}”`
  if (rule.page.length > 0 && !rule.page.some((owner) => article.present.has(owner))) {
    return 'the page lacks what the rule asks for'
  }
  const text = article.passages[sentence.passage]?.text ?? ''
  const filling = fillSlots(rule, sentenceHits(sentence.byOwner), text)
  if (filling === undefined) {
    const limits = [
      ...(rule.reach > 0 ? [`within ${rule.reach} words`] : []),
      ...(rule.ordered ? ['in their order'] : []),
      ...(rule.agent === null ? [] : ['with the accused as who acts']),
      ...(rule.slots.some((slot) => slot.rivals.length > 0) ? ['without a rival'] : []),
    ]
    return `they do not stand ${limits.join(', ') || 'apart: two slots want the same words'}`
  }
  if (!filling.enough) return `it weighs ${filling.score}, but needs ${rule.threshold}`
  const within = rule.within.map((number) => index.allegations[number]?.target.id)
  if (within.length > 0) return `the page has no sure mention of ${within.join(' or ')}`
  return 'a mark stands there, but it overlaps too little of the sentence'
}
