import { describe, expect, it } from 'vitest'
import { manifestFaults } from '../../cli/check-builds.ts'

const sound = { manifest_version: 3, permissions: ['activeTab', 'scripting', 'storage'] }

describe('manifestFaults', () => {
  it('finds nothing in a store build that asks for no host', () => {
    expect(manifestFaults(sound, 'store')).toEqual([])
  })

  it.each([
    ['a host', { host_permissions: ['http://localhost/*'] }],
    ['another permission', { permissions: [...sound.permissions, 'tabs'] }],
    ['a script for every page', { content_scripts: [{ matches: ['<all_urls>'] }] }],
    ['a file that pages can see', { web_accessible_resources: [{ resources: ['a.css'] }] }],
    ['an old manifest', { manifest_version: 2 }],
  ])('finds %s', (_, given) => {
    expect(manifestFaults({ ...sound, ...given }, 'store')).toHaveLength(1)
  })

  it('lets the demo build read this machine and nothing else', () => {
    const local = ['http://127.0.0.1/*', 'http://localhost/*']
    expect(manifestFaults({ ...sound, host_permissions: local }, 'demo')).toEqual([])
    expect(manifestFaults({ ...sound, host_permissions: [...local, 'https://*/*'] }, 'demo')).toHaveLength(1)
  })
})
