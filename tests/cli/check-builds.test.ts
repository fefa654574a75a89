import { describe, expect, it } from 'vitest'
import { manifestFaults } from '../../cli/check-builds.ts'

const sound = { manifest_version: 3, permissions: ['activeTab', 'scripting', 'storage'] }
const inChromium = { manifest_version: 3, permissions: [...sound.permissions, 'sidePanel'] }

describe('manifestFaults', () => {
  it('finds nothing in a store build that asks for no host', () => {
    expect(manifestFaults(sound, 'firefox', 'store')).toEqual([])
    expect(manifestFaults(inChromium, 'chromium', 'store')).toEqual([])
  })

  it.each([
    ['a host', { host_permissions: ['http://localhost/*'] }],
    ['another permission', { permissions: [...sound.permissions, 'tabs'] }],
    ['the permission that is for Chromium alone', { permissions: inChromium.permissions }],
    ['a script for every page', { content_scripts: [{ matches: ['<all_urls>'] }] }],
    ['a file that pages can see', { web_accessible_resources: [{ resources: ['a.css'] }] }],
    ['a panel that opens at installation', { sidebar_action: { open_at_install: true } }],
    ['an old manifest', { manifest_version: 2 }],
  ])('finds %s', (_, given) => {
    expect(manifestFaults({ ...sound, ...given }, 'firefox', 'store')).toHaveLength(1)
  })

  it('lets the demo build read this machine and nothing else', () => {
    const local = ['http://127.0.0.1/*', 'http://localhost/*']
    expect(manifestFaults({ ...sound, host_permissions: local }, 'firefox', 'demo')).toEqual([])
    expect(manifestFaults({ ...sound, host_permissions: [...local, 'https://*/*'] }, 'firefox', 'demo')).toHaveLength(1)
  })
})
