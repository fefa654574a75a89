import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { createTabBadge } from '../platform/badge.ts'
import { bringPart } from '../platform/bring-part.ts'
import { runCommand } from '../platform/commands.ts'
import { isFirstStart } from '../platform/first-start.ts'
import { leaveFrames, readFrames } from '../platform/frames.ts'
import { installBundled } from '../platform/install-bundled.ts'
import { openWelcome } from '../platform/own-pages.ts'
import { createRecogniser } from '../platform/recogniser.ts'
import { injectOpenTabs, stopWithoutAccess, syncRegistration } from '../platform/registration.ts'
import { serveBackground } from '../platform/serve-background.ts'
import { noteWithdrawal } from '../platform/settings.ts'
import { goOnInTab } from '../platform/tab-overview.ts'

/*
 * Wiring only. Every listener is registered before the first await: a worker that wakes gets its event then or never.
 */
export default defineBackground(() => {
  const forever = new AbortController().signal
  const recogniser = createRecogniser()
  const badge = createTabBadge()

  serveBackground(
    {
      ...recogniser,
      badge: (allegations, tab) => badge(tab, allegations),
      frames: (on, tab) => (on ? readFrames(tab) : leaveFrames(tab)),
      bring: bringPart,
      onward: (by, tab) => goOnInTab(tab, by),
      openOptions: () => browser.runtime.openOptionsPage(),
    },
    forever,
  )

  browser.runtime.onInstalled.addListener(({ reason }) => {
    // What fails here is done when the first page asks: the recogniser mends the store.
    void installBundled().catch(() => {})
    void reachOpenTabs()
    // The build for the demonstration and for tests has a page of its own to begin with.
    if (reason === 'install' && import.meta.env.MODE !== 'demo') void openWelcome().catch(() => {})
  })
  // Nothing is told where the reader switches us off and on again.
  void isFirstStart().then((isFirst) => (isFirst ? reachOpenTabs() : undefined))
  browser.runtime.onStartup.addListener(() => void syncRegistration().catch(() => {}))
  browser.permissions.onAdded.addListener(() => void reachOpenTabs())
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    void syncRegistration().catch(() => {})
    void noteWithdrawal().catch(() => {})
    void stopWithoutAccess(origins).catch(() => {})
  })
  browser.commands.onCommand.addListener((command, tab) => void runCommand(command, tab).catch(() => {}))
})

async function reachOpenTabs(): Promise<void> {
  await syncRegistration().catch(() => {})
  await injectOpenTabs().catch(() => {})
}
