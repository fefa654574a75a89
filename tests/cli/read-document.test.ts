import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readDocument } from '../../cli/read-document.ts'

describe('readDocument', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'documents-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const read = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return readDocument(path)
  }

  it('reads each line of a text as a passage at its place, the first as the title', () => {
    const text = '\r\n  The title \r\n\r\nOne 🌊 wave.\nTwo.\n'
    const { passages, warnings } = read('a.txt', text)
    expect(passages.map((one) => one.role)).toEqual(['title', undefined, undefined])
    for (const { text: words, offset } of passages) expect(text.slice(offset, offset + words.length)).toBe(words)
    expect(passages.map((one) => one.text.trim())).toEqual(['The title', 'One 🌊 wave.', 'Two.'])
    expect(warnings).toEqual([])
  })

  it('counts no byte order mark', () => {
    expect(read('a.txt', '\uFEFFTitle').passages[0]).toMatchObject({ text: 'Title', offset: 0 })
  })

  it('reads UTF-16 by its mark', () => {
    expect(read('a.txt', Buffer.from('\uFEFFDž – one', 'utf16le')).passages[0]?.text).toBe('Dž – one')
  })

  it('warns of a file that is not UTF-8, and reads it', () => {
    const { passages, warnings } = read('a.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9))
    expect(passages[0]?.text).toBe('café')
    expect(warnings).toHaveLength(1)
  })

  it('warns of a file without text', () => {
    expect(read('a.txt', ' \n').warnings).toEqual(['There is no text to read in this document.'])
    expect(read('a.html', '<p> </p>').warnings).toEqual(['There is no text to read in this document.'])
  })

  it('reads HTML across inline elements, without what is hidden, and its offsets are those of the joined text', () => {
    const html = `<style>.gone { color: red; display: none } p { color: blue }</style>
      <h1>The headline of it all</h1><p>Zabi<b>hullah</b> spoke.</p><p class="gone">Not this.</p><p>Last.</p>`
    const { passages } = read('a.html', html)
    expect(passages.map((one) => one.text)).toEqual(['The headline of it all', 'Zabihullah spoke.', 'Last.'])
    expect(passages[0]?.role).toBe('title')
    const joined = passages.map((one) => one.text).join('\n')
    for (const { text, offset } of passages) expect(joined.slice(offset, offset + text.length)).toBe(text)
  })

  it('runs no script of a document', () => {
    const { passages } = read('a.html', '<p>Before.</p><script>document.body.innerHTML = "<p>After.</p>"</script>')
    expect(passages.map((one) => one.text)).toEqual(['Before.'])
  })
})
