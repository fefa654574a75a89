import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { leaving } from '../../cli/leaving.ts'

describe('leaving', () => {
  it('closes the last first, and all of them, when the work is done', async () => {
    const closed: string[] = []
    const code = await leaving(async (onLeave) => {
      onLeave(() => closed.push('first'))
      onLeave(async () => closed.push('second'))
      return 3
    })
    expect(code).toBe(3)
    expect(closed).toEqual(['second', 'first'])
  })

  it('closes when the work fails, and then hands the failure on', async () => {
    const closed: string[] = []
    const failing = leaving(async (onLeave) => {
      onLeave(() => closed.push('it'))
      throw new Error('Broken.')
    })
    await expect(failing).rejects.toThrow('Broken.')
    expect(closed).toEqual(['it'])
  })

  it('closes on Ctrl-C, and exits with 130', async () => {
    const program = `
      const { register } = await import('tsx/esm/api')
      register()
      const { leaving } = await import('./cli/leaving.ts')
      await leaving((onLeave) => new Promise(() => {
        const alive = setInterval(() => {}, 1000)
        onLeave(() => { console.log('closed'); clearInterval(alive) })
        console.log('ready')
      }))`
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program])
    const said: string[] = []
    child.stdout.on('data', (piece) => {
      said.push(String(piece))
      if (said.join('').includes('ready') && !child.killed) child.kill('SIGINT')
    })
    const [code] = await once(child, 'close')
    expect(said.join('')).toContain('closed')
    expect(code).toBe(130)
  })
})
