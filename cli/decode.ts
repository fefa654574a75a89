/** The text of a file, and what had to be put up with to read it. */
export type Decoded = { text: string; warnings: string[] }

/**
 * Decodes a file: UTF-8, or UTF-16 where a byte order mark says so; the mark is no part of the text. What is neither
 * is read as Windows-1252, with a warning. Never throws.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), warnings: [] }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), warnings: [] }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warnings: [] }
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes)
    return { text, warnings: ['This file is not UTF-8; it was read as Windows-1252.'] }
  }
}
