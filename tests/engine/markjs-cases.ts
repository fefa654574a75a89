import type { Alias } from '../../dataset/model.ts'

/*
 * The matching cases of mark.js's own tests, as our cases with our words: the same rule, other texts. `verdict` says
 * whether we want what mark.js does (meet), the same with another count (deviate), or the contrary (opposite).
 */
export type MarkjsCase = {
  name: string
  verdict: 'meet' | 'deviate' | 'opposite'
  reason: string
  names: readonly (string | Alias)[]
  /** One passage, or several. */
  text: string | readonly string[]
  /** What is to be found, in reading order. */
  found: readonly string[]
}

/** All of them, in the order of mark.js's own suite; what it lacks is in `names-cases.ts`. */
export const MARKJS_CASES: readonly MarkjsCase[] = [
  {
    name: 'basic/main',
    verdict: 'meet',
    reason: 'a phrase is found in any case',
    names: ['grey quay'],
    text: 'Grey quay, grey Quay; the GREY QUAY and the quay.',
    found: ['Grey quay', 'grey Quay', 'GREY QUAY'],
  },
  {
    name: 'basic/accuracy-partially',
    verdict: 'opposite',
    reason: 'words are whole: nothing is found inside another',
    names: ['quay'],
    text: 'oldquayside, quay, quays, unquay',
    found: ['quay'],
  },
  {
    name: 'basic/accuracy-exactly#1',
    verdict: 'deviate',
    reason: 'a full stop ends a word, so a name before it is found as well',
    names: ['quay'],
    text: 'the quay and the quay.',
    found: ['quay', 'quay'],
  },
  {
    name: 'basic/accuracy-exactly#3',
    verdict: 'meet',
    reason: 'diacritics make no difference, parts of words do',
    names: ['ebbu'],
    text: 'ebbu ebbü ēbbu ēbbü lowebbum lowēbbüm',
    found: ['ebbu', 'ebbü', 'ēbbu', 'ēbbü'],
  },
  {
    name: 'basic/accuracy-exactly-limiters',
    verdict: 'meet',
    reason: 'any punctuation ends a word',
    names: ['quay'],
    text: ',quay- quayside-, oldquay% (quay) "quay" \'quay\' quay! .quay. «quay» *quay* /quay/ _quay_',
    found: Array.from({ length: 10 }, () => 'quay'),
  },
  {
    name: 'basic/accuracy-complementary#1',
    verdict: 'opposite',
    reason: 'a mention is the name, not the word that it stands in',
    names: ['quayx'],
    text: '(quayx) quayx-side öquayxö',
    found: ['quayx', 'quayx'],
  },
  {
    name: 'basic/array-keyword',
    verdict: 'meet',
    reason: 'several names at once, some of them not there',
    names: ['grey', 'quay', 'crane', 'pilot'],
    text: 'grey quay, grey quay',
    found: ['grey', 'quay', 'grey', 'quay'],
  },
  {
    name: 'basic/same-keywords, basic/duplicate-keyword',
    verdict: 'meet',
    reason: 'a name that is listed twice is one mention',
    names: ['crane', 'crane'],
    text: 'a crane stood',
    found: ['crane'],
  },
  {
    name: 'basic/case-sensitive',
    verdict: 'meet',
    reason: 'a name with a capital wants it',
    names: ['Ebb'],
    text: 'Ebb and flow; ebb and flow. Ebb!',
    found: ['Ebb', 'Ebb'],
  },
  {
    name: 'basic/diacritics',
    verdict: 'deviate',
    reason: 'letters without their marks are the same; longer words are not found (mark.js finds dolores for dolor)',
    names: ['molo', 'amet', 'onda grigia'],
    text: 'mòlo ảmet ondã grígia molores',
    found: ['mòlo', 'ảmet', 'ondã grígia'],
  },
  {
    name: 'basic/diacritics of an acronym',
    verdict: 'meet',
    reason: 'marks make no difference there either, capitals do',
    names: ['SPA'],
    text: 'SPÁ, spá, SPA, S.P.A.',
    found: ['SPÁ', 'SPA', 'S.P.A.'],
  },
  {
    name: 'basic/diacritics-vietnamese',
    verdict: 'deviate',
    reason: 'chains of marks fold; what stands inside another word is not found',
    names: ['buong', 'am', 'ac'],
    text: `bường ${'bường'.normalize('NFD')} ầm các bạc`,
    found: ['bường', 'bường'.normalize('NFD'), 'ầm'],
  },
  {
    name: 'basic/merge-blanks#1',
    verdict: 'meet',
    reason: 'a name with two spaces is found over any white space',
    names: ['grey  quay'],
    text: 'grey\u00a0\u00a0\u00a0quay, grey  quay, grey\nquay, grey quay',
    found: ['grey\u00a0\u00a0\u00a0quay', 'grey  quay', 'grey\nquay', 'grey quay'],
  },
  {
    name: 'basic/merge-blanks#2',
    verdict: 'meet',
    reason: 'no white space is not white space',
    names: ['grey quay'],
    text: 'grey\n\t quay, greyquay',
    found: ['grey\n\t quay'],
  },
  {
    name: 'basic/ignore-joiners#1, basic/ignore-joiners#2',
    verdict: 'deviate',
    reason: 'soft hyphens and joiners never count (mark.js needs an option for it)',
    names: ['grey quay', 'quay'],
    text: 'gr\u00adey quay, gr\u200bey q\u200cuay, q\u200duay',
    found: ['gr\u00adey quay', 'gr\u200bey q\u200cuay', 'q\u200duay'],
  },
  {
    name: 'basic/ignore-punctuation#1',
    verdict: 'opposite',
    reason: 'punctuation inside a word makes two of it',
    names: ['quay'],
    text: 'qu‒ay, qu\'ay, qu(ay), "quay", qu\u00aday',
    found: ['quay', 'qu\u00aday'],
  },
  {
    name: 'basic/wildcards-off, basic/wildcards-escaped',
    verdict: 'meet',
    reason: 'what looks like a pattern is literal and matches nothing else',
    names: ['qu?y', 'Qu*y', 'q.ay', '[quay]', 'quay\\'],
    text: 'quoy quiy quuuy qxay Quoooy q y u a',
    found: [],
  },
  {
    name: 'basic/escape',
    verdict: 'meet',
    reason: 'signs in a name are found where they stand',
    names: ['39,00 €', '0.009 €', 'Qua?ys', 'Ebb+>flow', 'www.quay.example'],
    text: 'for 39,00 €, then 0.009 €, at Qua?ys, Ebb+>flow, www.quay.example; 3900, Quaays, Ebb>+flow, Qua!ys',
    found: ['39,00', '0.009', 'Qua?ys', 'Ebb+>flow', 'www.quay.example'],
  },
  {
    name: 'basic/escape: signs around a name',
    verdict: 'deviate',
    reason: 'signs at the ends of a name are no part of what is found',
    names: ['$quay', 'crane\\', '{ebb}'],
    text: '$quay crane\\ {ebb} quay',
    found: ['quay', 'crane', 'ebb', 'quay'],
  },
  {
    name: 'basic/synonyms-array#1',
    verdict: 'meet',
    reason: 'aliases of one actor, also before a full stop',
    names: ['one', 'single', 'sole', '1'],
    text: 'one single sole 1, and then one.',
    found: ['one', 'single', 'sole', '1', 'one'],
  },
  {
    name: 'basic/separate-word-search',
    verdict: 'opposite',
    reason: 'a phrase is never split into its words',
    names: ['grey quay'],
    text: 'grey crane, blue quay, quay grey',
    found: [],
  },
  {
    name: 'basic/separate-word-search-blank, synonyms-empty',
    verdict: 'meet',
    reason: 'blanks around a name do not count, and nothing but blanks is nothing',
    names: ['', ' ', '\u200b', '  quay  '],
    text: ' the quay ',
    found: ['quay'],
  },
  {
    name: 'basic/empty, no-match',
    verdict: 'meet',
    reason: 'no text gives no mention and no error',
    names: ['quay'],
    text: [],
    found: [],
  },
  {
    name: 'basic/nested-mark, ranges/overlap',
    verdict: 'opposite',
    reason: 'of names that overlap the longest of the first counts alone',
    names: ['grey', 'grey quay', 'quay line'],
    text: 'grey quay line, grey line',
    found: ['grey quay', 'grey'],
  },
  {
    name: 'across/main, merge-blanks, ignore-joiners',
    verdict: 'deviate',
    reason: 'inline elements are gone from a passage: one mention, not one for each element',
    names: ['grey quay'],
    text: 'grey  \u00a0quay and gr\u00adey qu\u200bay',
    found: ['grey  \u00a0quay', 'gr\u00adey qu\u200bay'],
  },
  {
    name: 'across/nested, ranges/across-elements, iframes/across',
    verdict: 'opposite',
    reason: 'a mention never runs over the border of a block',
    names: ['grey quay'],
    text: ['grey', 'quay', 'grey quay'],
    found: ['grey quay'],
  },
  {
    name: 'regexp/infinite',
    verdict: 'meet',
    reason: 'a name without a letter ends and finds nothing',
    names: ['(|)', '\\b', '…', '😀'],
    text: 'a (|) b \\b … 😀',
    found: ['b', 'b'],
  },
]
