import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What is made, and how many bytes of memory it holds when all that was needed to make it is gone. */
export function heldBy<Value>(make: () => Value): { value: Value; bytes: number } {
  const collect = collector()
  const before = heldNow(collect)
  const value = make()
  return { value, bytes: heldNow(collect) - before }
}

function heldNow(collect: () => void): number {
  collect()
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function collector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}
