import { LIMITS } from '../limits.ts'

/**
 * Tells, from the size and the first signs of a file, that it cannot be a dataset, in one sentence.
 *
 * Undefined where it may be one. Costs next to nothing, also for a very large file.
 */
export function firstLook(text: string): string | undefined {
  if (tooManyBytes(text)) return `The file is larger than ${LIMITS.bytes / 1024 / 1024} MB.`
  const start = text.slice(0, 200)
  if (start.trim() === '' && text.trim() === '') return 'The file is empty.'
  if (looksLikeUtf16(start))
    return 'The file is not in UTF-8 (it looks like UTF-16): save it again with the encoding UTF-8.'
  if (/^\s*</.test(start)) return 'This is a web page or XML, not JSON: the link may lead to a page about the dataset.'
  if (!/^\s*[[{"\-\dtfn]/.test(start)) return 'This is not JSON: a dataset begins with {.'
  return undefined
}

function looksLikeUtf16(start: string): boolean {
  const first = start.charCodeAt(0)
  // Two replacement signs or ÿþ: the mark of UTF-16 read as UTF-8 or Latin 1. U+7B00 and U+5B00: { and [ with their
  // bytes swapped.
  if (/^(?:\uFFFD\uFFFD|\u00FF\u00FE|\u00FE\u00FF|\uFFFE)/.test(start) || first === 0x7b00 || first === 0x5b00)
    return true
  return start.slice(0, 4).includes('\u0000')
}

function tooManyBytes(text: string): boolean {
  if (text.length > LIMITS.bytes) return true
  if (text.length * 3 <= LIMITS.bytes) return false
  let bytes = text.length
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    // A pair of surrogates is four bytes: two units and one more for each.
    if (code >= 0x80) bytes += code >= 0x800 && (code < 0xd800 || code > 0xdfff) ? 2 : 1
  }
  return bytes > LIMITS.bytes
}
