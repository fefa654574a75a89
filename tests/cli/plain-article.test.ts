import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { plainArticle } from '../../cli/plain-article.ts'

const read = (text: string) => {
  const { document } = new JSDOM(plainArticle(text)).window
  return [...document.querySelectorAll('h1, p')].map((one) => `${one.localName} ${one.textContent}`)
}

describe('plainArticle', () => {
  it('makes the first line the headline and each other line a paragraph', () => {
    expect(read('\n Title\r\n\r\nOne.\nTwo.')).toEqual(['h1 Title', 'p One.', 'p Two.'])
  })

  it('shows markup as the text that it is', () => {
    expect(read('<b>Title</b> &amp;\n<script>1</script>')).toEqual(['h1 <b>Title</b> &amp;', 'p <script>1</script>'])
  })

  it('makes an article of no text at all', () => {
    expect(read('')).toEqual(['h1 '])
  })
})
