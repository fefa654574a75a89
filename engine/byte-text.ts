/*
 * Texts in one array of bytes, one behind the other, each behind its length. Bytes load as fast as they can be copied, which
 * a string with one letter beyond Latin does not, and take half of its room. Every UTF-16 unit stands for itself, in one
 * byte to three as UTF-8 has them, so that any string comes back as it was. A length takes one byte; from 255 on, a byte for
 * each 255 before what is left.
 */
const MOST = 255

/** How many bytes a text takes, its length with it. */
export function bytesOf(text: string): number {
  const bytes = unitBytes(text)
  return bytes + 1 + Math.floor(bytes / MOST)
}

/** Writes a text at a place, and gives the place behind it. */
export function writeText(bytes: Uint8Array, place: number, text: string): number {
  let to = place
  let left = unitBytes(text)
  for (; left >= MOST; left -= MOST) bytes[to++] = MOST
  bytes[to++] = left
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x80) bytes[to++] = unit
    else if (unit < 0x800) {
      bytes[to++] = 0xc0 | (unit >> 6)
      bytes[to++] = 0x80 | (unit & 0x3f)
    } else {
      bytes[to++] = 0xe0 | (unit >> 12)
      bytes[to++] = 0x80 | ((unit >> 6) & 0x3f)
      bytes[to++] = 0x80 | (unit & 0x3f)
    }
  }
  return to
}

/** The text that begins at a place; empty where none does. */
export function textAt(bytes: Uint8Array, place: number): string {
  const end = afterTexts(bytes, place, 1)
  let text = ''
  let at = place
  while (bytes[at] === MOST) at++
  for (at++; at < end; at++) {
    const byte = bytes[at] as number
    if (byte < 0x80) text += String.fromCharCode(byte)
    else if (byte < 0xe0) text += String.fromCharCode(((byte & 0x1f) << 6) | low(bytes[++at]))
    else text += String.fromCharCode(((byte & 0x0f) << 12) | (low(bytes[++at]) << 6) | low(bytes[++at]))
  }
  return text
}

/** The place behind so many texts that begin at a place. */
export function afterTexts(bytes: Uint8Array, place: number, texts: number): number {
  let at = place
  for (let left = texts; left > 0 && at < bytes.length; left--) {
    let length = 0
    for (; bytes[at] === MOST; at++) length += MOST
    at += 1 + length + (bytes[at] as number)
  }
  return at
}

function unitBytes(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x80) bytes += unit < 0x800 ? 1 : 2
  }
  return bytes
}

function low(byte: number | undefined): number {
  return (byte ?? 0) & 0x3f
}
