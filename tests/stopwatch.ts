/**
 * The milliseconds of processor time that some work takes, the least of several runs: other work on the machine counts
 * for as little as it can.
 */
export function leastTime(work: () => void, runs = 4): number {
  return Math.min(...Array.from({ length: runs }, () => timeOf(work)))
}

function timeOf(work: () => void): number {
  const began = performance.now()
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  // Processor time counts all threads of the process, those of other tests too; the clock what others do meanwhile.
  return Math.min((user + system) / 1000, performance.now() - began)
}
