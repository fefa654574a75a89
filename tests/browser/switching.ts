import type { Page } from 'puppeteer-core'
import { until } from '../../cli/until.ts'
import type { World } from './world.ts'

/** What the browsers' own pages for extensions may do. */
type Chrome = {
  developerPrivate: {
    updateProfileConfiguration(what: object): Promise<void>
    updateExtensionConfiguration(what: object): Promise<void>
  }
  management: { setEnabled(id: string, on: boolean): Promise<void> }
}
type Policy = { extension: { terminateBackground(how: object): Promise<void> } }
type Permissions = { ExtensionPermissions: { add(id: string, given: object, extension: object): Promise<void> } }
type Addons = {
  AddonManager: {
    getAddonByID(id: string): Promise<{ enable(): Promise<void>; disable(): Promise<void>; reload(): Promise<void> }>
  }
}

const GECKO_ID = 'on-the-record@extensions.example'

/** Chromium switches an unpacked extension off when it is reloaded by somebody who is no developer. */
export async function allowDevelopment(world: World): Promise<void> {
  if (world.name === 'firefox') return
  const page = await manager(world)
  await page.evaluate(() => {
    const { developerPrivate } = (globalThis as unknown as { chrome: Chrome }).chrome
    return developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
  })
  await page.close()
}

/** Switches the extension off or on, as its reader does on the browser's page for extensions. */
export async function switchExtension(world: World, id: string, on: boolean): Promise<void> {
  const page = await manager(world)
  await page.evaluate(
    async (id, on) => {
      const here = globalThis as unknown as { chrome: Chrome; ChromeUtils?: { importESModule(name: string): Addons } }
      if (here.ChromeUtils === undefined) return here.chrome.management.setEnabled(id, on)
      const { AddonManager } = here.ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
      const addon = await AddonManager.getAddonByID(id)
      return on ? addon.enable() : addon.disable()
    },
    id,
    on,
  )
  await page.close()
}

/** Gives access to sites back to Chromium, or takes it again, as its reader does on the same page. */
export async function setSiteAccess(world: World, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  const page = await manager(world)
  const extensionId = new URL(world.launched.extensionOrigin).host
  await page.evaluate(
    (what) => (globalThis as unknown as { chrome: Chrome }).chrome.developerPrivate.updateExtensionConfiguration(what),
    { extensionId, hostAccess },
  )
  await page.close()
}

/** Ends Firefox's background, whatever it does, as the browser does with one that is idle. */
export async function endBackground(world: World): Promise<void> {
  const page = await manager(world)
  await page.evaluate(async (id) => {
    const here = globalThis as unknown as { WebExtensionPolicy: { getByID(id: string): Policy } }
    await here.WebExtensionPolicy.getByID(id).extension.terminateBackground({
      ignoreDevToolsAttached: true,
      disableResetIdleForTest: true,
    })
  }, GECKO_ID)
  await page.close()
}

/** Lets the extension work in private windows, as its reader does on the browser's page for extensions. It starts anew. */
export async function allowPrivateWindows(world: World): Promise<void> {
  const page = await manager(world)
  if (world.name === 'chromium') {
    const extensionId = new URL(world.launched.extensionOrigin).host
    await page.evaluate(
      (what) =>
        (globalThis as unknown as { chrome: Chrome }).chrome.developerPrivate.updateExtensionConfiguration(what),
      { extensionId, incognitoAccess: true },
    )
  } else {
    await page.evaluate(async (id) => {
      type Modules = { importESModule(name: string): Addons & Permissions }
      const here = globalThis as unknown as {
        ChromeUtils: Modules
        WebExtensionPolicy: { getByID(id: string): Policy }
      }
      const load = (name: string) => here.ChromeUtils.importESModule(`resource://gre/modules/${name}.sys.mjs`)
      const { extension } = here.WebExtensionPolicy.getByID(id)
      const given = { permissions: ['internal:privateBrowsingAllowed'], origins: [] }
      await load('ExtensionPermissions').ExtensionPermissions.add(id, given, extension)
      await (await load('AddonManager').AddonManager.getAddonByID(id)).reload()
    }, GECKO_ID)
  }
  await page.close()
}

async function manager({ name, launched }: World): Promise<Page> {
  const page = await launched.browser.newPage()
  if (name === 'chromium') {
    await page.goto('chrome://extensions')
    return page
  }
  // Firefox never tells that such a page has loaded.
  page.goto('about:addons').catch(() => undefined)
  await until(
    () => page.evaluate(() => `${document.readyState} ${location.href}`).catch(() => ''),
    (here) => here === 'complete about:addons',
  )
  return page
}
