import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../engine/sentences.ts'
import { createTokens, tokenise } from '../../engine/tokens.ts'

/** The text again with a bar between its sentences, as they were found. */
function split(text: string): string {
  const sentences = sentencesOf(text, tokenise(text, createTokens()))
  return sentences.map(({ start, end }) => text.slice(start, end)).join(' | ')
}

function splits(expected: string): void {
  const text = expected.replace(/ \| /g, ' ')
  it(`${expected.includes(' | ') ? 'splits' : 'keeps together'}: ${expected.replace(/\n/g, '⏎')}`, () => {
    expect(split(text)).toBe(expected)
  })
}

describe('a sentence ends at a mark and what follows can begin one', () => {
  splits('The port denied it. | Nobody answered.')
  splits('The port denied it! | Nobody answered.')
  splits('Did the port deny it? | Nobody answered.')
  splits('Did it?! | Nobody knew.')
  splits('The fee was 300 crowns. | 12 ships paid it.')
  splits('One. | Two. | Three')
  splits('The crane stood… | Nobody moved it.')
  splits('The crane stood... | Nobody moved it.')
})

describe('a mark that a small letter follows ends none', () => {
  splits('The line Yes! said no.')
  splits('The crane … stood still.')
  splits('It paid ... and left.')
  splits('Halden.example said so.')
  splits('The price rose by 3.5 crowns.')
  splits('He asked did they pay? and left.')
})

describe('a title or an abbreviation before a name ends none', () => {
  splits('Mr. Dorn left.')
  splits('Mrs. Varo and Dr. Dorn met Rep. Weiß.')
  splits('Gen. Varo met Lt. Col. Dorn in St. Lorn.')
  splits('Halden Shipping Co. Ltd. Board members met.')
  splits('It left on Aug. 31 for St. Sahir.')
  splits('The case Halden v. Velmark goes on.')
  splits('It bought No. 7 and No. 9.')
})

describe('a word that is also an abbreviation ends a sentence where it is none', () => {
  splits('The answer was no. | Kestria left.')
  splits('He sat in the sun. | The port slept.')
  splits('It is the state of the art. | Kestria paid.')
  splits('It belongs to Halden Shipping Ltd. | The port denied it.')
  splits('He chose plan B. | The port denied it.')
})

describe('initials end none', () => {
  splits('J. Dorn met S. K. Varo.')
  splits('The letter came from Suhel K. Dorn.')
  splits('The U.S. Senate met.')
  splits('It began at 5 p.m. Lorn time.')
})

describe('dotted initials end a sentence before a word that begins sentences', () => {
  splits('It came from the U.S. | The port denied it.')
  splits('He left at 5 p.m. | They stayed.')
  splits('He lives in the U.S. | But he works here.')
})

describe('what stands in quotation marks', () => {
  splits('“We deny it.” | The port said no more.')
  splits('"We deny it." | The port said no more.')
  splits('He said: “We deny it. | Nobody paid.”')
  splits('“Did they pay?” asked the pilot.')
  splits('“Stop!” she cried, and ran.')
  splits('Who wrote “Did they pay?” on the wall?')
  splits('The port said “no”. | It went on.')
  splits('They left. | “We deny it,” he said.')
})

describe('brackets', () => {
  splits('The envoy (in Lorn – Ed.) denied it.')
  splits('The envoy [in Lorn. Ed.] denied it.')
  splits('The rent (300 crowns. Perhaps more.) was paid.')
  splits('The envoy left (for Lorn). | The port denied it.')
  splits('The envoy left :) and stayed away. | The port denied it.')

  it('the mark of a footnote begins the next sentence', () => {
    expect(split('A claim.[1] The next one.')).toBe('A claim. | [1] The next one.')
  })
})

describe('a bracket that holds a sentence, and one that never closes', () => {
  splits('He left. | (She stayed.) | They ate.')
  splits('(He left. She stayed.) | They ate.')
  splits('The bill (No. 4 passed. | The house rose. | It rained.')
})

describe('the number of a list ends none', () => {
  splits('1. First thing. | 2. Second thing.')
})

describe('line breaks', () => {
  splits('The port\ndenied it.')
  splits('A headline without a mark\nThe port denied it.')
  splits('the pilots\n- the crews')

  it('two line breaks end a sentence', () => {
    expect(split('A headline\n\nthe port denied it.')).toBe('A headline | the port denied it.')
    expect(split('A headline \n \n The port')).toBe('A headline | The port')
  })
})

describe('other marks end none', () => {
  splits('The port: it denied; it paid – and left, they say.')
  splits('The al-Sahir/Halden talks')
  splits('At 10:30 It came.')
})

describe('other scripts', () => {
  splits('Порт это отрицал. | Кестрия молчит.')
  splits('أنكرت كستريا ذلك. | وصمت الميناء.')
  splits('Ο λιμένας σιωπά. | Η Κεστρία μίλησε.')
  splits('港口否认。 | 佳斯特沉默。')
  splits('أين الميناء؟ | صمتت كستريا.')

  it('may put no space between sentences', () => {
    expect(split('港口否认。佳斯特沉默。')).toBe('港口否认。 | 佳斯特沉默。')
  })
})

describe('a text without words', () => {
  it.each(['', ' ', '…', '\n\n', '"."', '\ud83d'])('%j has no sentences', (text) => {
    expect(sentencesOf(text, tokenise(text, createTokens()))).toEqual([])
  })
})

describe('every word belongs to one sentence', () => {
  it.each(['One. Two? Three! (Four. Five.) “Six.” Seven', 'No mark at all', 'A.B. C.D. The e.', '. . a . . B . .'])(
    '%s',
    (text) => {
      const tokens = tokenise(text, createTokens())
      const sentences = sentencesOf(text, tokens)
      expect(sentences.map((one) => one.fromToken)).toEqual([0, ...sentences.slice(0, -1).map((one) => one.toToken)])
      expect(sentences.at(-1)?.toToken).toBe(tokens.count)
      for (const { start, end, fromToken, toToken } of sentences) {
        expect(start).toBeLessThanOrEqual(tokens.start[fromToken] as number)
        expect(end).toBeGreaterThanOrEqual(tokens.end[toToken - 1] as number)
      }
    },
  )
})

describe('time', () => {
  it.each(['(', 'A. ', '“', 'a.A. ', '\n', 'No. '])('is linear for 200,000 characters of %j', (piece) => {
    const text = `${piece.repeat(Math.ceil(200_000 / piece.length))} End.`
    const tokens = tokenise(text, createTokens())
    const began = performance.now()
    sentencesOf(text, tokens)
    expect(performance.now() - began).toBeLessThan(500)
  })
})
