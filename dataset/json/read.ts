import { type Fault, pathText } from '../fault.ts'
import { LIMITS } from '../limits.ts'

/** A fault of the JSON itself, with its place in UTF-16 units from the start of the text. */
export type JsonFault = Fault & { offset: number }

/** Told of each value, as it begins. `path` is reused: copy what is to be kept. */
export type OnValue = (path: readonly (string | number)[], offset: number) => void

const NEVER_A_KEY = new Set(['__proto__', 'constructor', 'prototype'])
const CONSTANTS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
])
const QUOTE = 0x22
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /[+-]?[\p{L}_$][\p{L}\p{N}_$]{0,60}/uy

class Stop extends Error {
  readonly offset: number
  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

/**
 * Reads JSON as `JSON.parse` does, and tells what that does not: where a fault is, in plain words; keys that stand
 * twice; keys that JavaScript objects give a meaning of their own. It keeps the limits on the way.
 *
 * Never throws and never runs deep: the depth is limited. The text begins after a byte order mark. Where there is
 * a fault no value is given. Syntax stops at its first fault; unfit keys are all listed.
 */
export function readJson(text: string, onValue?: OnValue): { value: unknown; faults: JsonFault[] } {
  const path: (string | number)[] = []
  const faults: JsonFault[] = []
  let at = 0
  let records = 0
  let values = 0

  try {
    const value = readValue()
    skipSpace()
    if (at < text.length) throw new Stop(`The dataset ends before this place, but ${found()} follows.`, at)
    return faults.length > 0 ? { value: undefined, faults } : { value, faults }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    const { message, offset } = error
    return { value: undefined, faults: [...faults, { path: pathText(path), message, offset }] }
  }

  function readValue(): unknown {
    skipSpace()
    onValue?.(path, at)
    values += 1
    if (values > LIMITS.values) throw new Stop(`The file holds more than ${LIMITS.values} values.`, at)
    const code = text.charCodeAt(at)
    if (code === QUOTE) return readText(LIMITS.text)
    if (code === 0x7b) return readObject()
    if (code === 0x5b) return readList()
    if (code >= 0x30 && code <= 0x39) return readNumber()
    WORD.lastIndex = at
    const word = WORD.exec(text)?.[0]
    return word === undefined ? readNumber() : readWord(word)
  }

  function readObject(): Record<string, unknown> {
    const object: Record<string, unknown> = {}
    records += 1
    if (records > LIMITS.records) throw new Stop(`The file holds more than ${LIMITS.records} records.`, at)
    let fields = 0
    for (let more = opens('}'); more; more = goesOn('}')) {
      fields += 1
      if (fields > LIMITS.fields) throw new Stop(`A record holds more than ${LIMITS.fields} fields.`, at)
      readField(object)
    }
    return object
  }

  function readField(object: Record<string, unknown>): void {
    const start = at
    if (text.charCodeAt(at) !== QUOTE)
      throw new Stop(`A field’s name in double quotes is expected here, not ${found()}.`, at)
    const key = readText(LIMITS.key)
    skipSpace()
    if (text.charCodeAt(at) !== 0x3a) throw new Stop(`A colon is expected after ${quoted(key)}, not ${found()}.`, at)
    at += 1
    path.push(key)
    const unfit = NEVER_A_KEY.has(key)
    if (unfit) flag(`No field may be named ${quoted(key)}.`, start)
    else if (Object.hasOwn(object, key)) flag(`The field ${quoted(key)} stands twice.`, start)
    const value = readValue()
    if (!unfit) object[key] = value
    path.pop()
  }

  function readList(): unknown[] {
    const list: unknown[] = []
    for (let more = opens(']'); more; more = goesOn(']')) {
      path.push(list.length)
      list.push(readValue())
      path.pop()
    }
    return list
  }

  /** Steps over the opening bracket, and over the closing one where it follows. Whether something stands between. */
  function opens(end: '}' | ']'): boolean {
    if (path.length >= LIMITS.depth) throw new Stop(`The file is nested deeper than ${LIMITS.depth} levels.`, at)
    at += 1
    skipSpace()
    if (text[at] !== end) return true
    at += 1
    return false
  }

  /** Steps over a comma or the closing bracket. Whether something follows within the brackets. */
  function goesOn(end: '}' | ']'): boolean {
    skipSpace()
    const comma = at
    const sign = text[at]
    if (sign !== ',' && sign !== end) throw new Stop(`A comma or ${end} is expected here, not ${found()}.`, at)
    at += 1
    if (sign === end) return false
    skipSpace()
    if (text[at] === end) throw new Stop(`A comma stands before the closing ${end}: remove it.`, comma)
    return true
  }

  function readText(most: number): string {
    const start = at
    let escaped = false
    for (at += 1; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code === QUOTE) {
        at += 1
        // Six signs of the file may stand for one of the text (the escape of a control character).
        const tooLong = at - start - 2 > (escaped ? 6 * most : most)
        const value = tooLong ? '' : escaped ? String(JSON.parse(text.slice(start, at))) : text.slice(start + 1, at - 1)
        if (tooLong || value.length > most) throw new Stop(`This text is longer than ${most} characters.`, start)
        return value
      }
      if (code < 0x20) throw new Stop(`${ended(start)} before the end of the line or a control character.`, start)
      if (code === 0x5c) {
        escaped = true
        at += 1
        if (!/^(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/.test(text.slice(at, at + 5)) && at < text.length)
          throw new Stop('A backslash stands before a sign that it does not go with.', at - 1)
      }
    }
    throw new Stop(`${ended(start)} before the end of the file: it may have been cut off.`, start)
  }

  function readWord(word: string): unknown {
    if (!CONSTANTS.has(word)) {
      const small = word.toLowerCase()
      const hint = CONSTANTS.has(small) ? ` (in small letters: ${small})` : ''
      throw new Stop(`${quoted(word)} is no value in JSON${hint}.`, at)
    }
    at += word.length
    return CONSTANTS.get(word)
  }

  function readNumber(): number {
    NUMBER.lastIndex = at
    const digits = NUMBER.exec(text)?.[0]
    if (digits === undefined) throw new Stop(`A value is expected here, not ${found()}.`, at)
    if (!Number.isFinite(Number(digits))) throw new Stop('This number is too large.', at)
    at += digits.length
    return Number(digits)
  }

  function skipSpace(): void {
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return
    }
  }

  function flag(message: string, offset: number): void {
    if (faults.length <= LIMITS.faults) faults.push({ path: pathText(path), message, offset })
  }

  function ended(start: number): string {
    return `The text that begins ${quoted(/^[^\r\n]*/.exec(text.slice(start + 1, start + 31))?.[0] ?? '')} has no closing quotation mark`
  }

  function found(): string {
    const sign = text.slice(at, at + 1)
    if (sign === '') return 'the end of the file: it may have been cut off'
    if (sign === "'" || sign === '“' || sign === '”') return `${sign} (JSON takes the straight double quotation mark)`
    if (sign === '/' && /^\/[/*]/.test(text.slice(at, at + 2))) return 'a comment (JSON has none)'
    if (/[\p{L}\p{N}]/u.test(sign)) return quoted(/^[\p{L}\p{N}_]+/u.exec(text.slice(at, at + 30))?.[0] ?? sign)
    return /[\p{C}\p{Z}]/u.test(sign) ? `the sign U+${hex(sign)}` : sign
  }
}

function quoted(words: string): string {
  return `“${words.length > 40 ? `${words.slice(0, 40)}…` : words}”`
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}
