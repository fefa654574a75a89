// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { frameLook } from '../../page/frame-look.ts'

const LONG =
  'Nobody had asked for an answer before that day, said the speaker of the ministry when he was asked for one.'

/** A frame in this document, as large as told, with this body. */
function frameWith(body: string, { width = 600, height = 300, parent = document } = {}): Document {
  const frame = parent.body.appendChild(parent.createElement('iframe'))
  const inner = frame.contentDocument as Document
  inner.body.innerHTML = body
  Object.assign(inner.defaultView as Window, { innerWidth: width, innerHeight: height })
  return inner
}

beforeEach(() => {
  document.body.innerHTML = ''
})

describe('what is worth reading', () => {
  it('is the page itself, whatever it holds', () => {
    expect(frameLook(document)).toEqual({ place: [], isWorthReading: true })
  })

  for (const [title, body, size, isWorthReading] of [
    ['a frame with a paragraph', `<p>${LONG}</p>`, {}, true],
    ['text across elements', `<p>${LONG.split(' ').join('</p><p>')}</p>`, {}, true],
    ['a banner of advertising', `<p>${LONG}</p>`, { width: 728, height: 90 }, false],
    ['a narrow column of it', `<p>${LONG}</p>`, { width: 160, height: 600 }, false],
    ['a counting pixel', '', { width: 1, height: 1 }, false],
    ['a frame that is not laid out', `<p>${LONG}</p>`, { width: 0, height: 0 }, false],
    ['a picture and a few words', '<img alt=""><p>Buy now!</p>', {}, false],
    [
      'code alone',
      `<script>var text = "${LONG}"</script><style>/* ${LONG} */</style><noscript>${LONG}</noscript>`,
      {},
      false,
    ],
    ['what a reader types', `<textarea>${LONG}</textarea>`, {}, false],
    ['figures alone', `<p>${'12.5 % '.repeat(40)}</p>`, {}, false],
  ] as const) {
    it(`is ${isWorthReading ? '' : 'not '}${title}`, () => {
      const inner = frameWith(body, size)
      const before = inner.documentElement.outerHTML
      expect(frameLook(inner)).toEqual({ place: [0], isWorthReading })
      expect(inner.documentElement.outerHTML).toBe(before)
    })
  }

  it('is no document without a window', () => {
    const bare = document.implementation.createHTMLDocument()
    expect(frameLook(bare)).toEqual({ place: [], isWorthReading: false })
  })
})

describe('the place of a frame', () => {
  it('is its number in its parent, from the outermost in', () => {
    frameWith('')
    const second = frameWith('')
    frameWith('', { parent: second })
    const inmost = frameWith('', { parent: second })
    expect(frameLook(second).place).toEqual([1])
    expect(frameLook(inmost).place).toEqual([1, 1])
  })
})
