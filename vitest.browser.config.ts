import { defineConfig } from 'vitest/config'

/** Tests that drive real browsers with the built extension: two files at a time, for a browser is a hungry guest that waits a lot. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    globalSetup: 'tests/browser/build.ts',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 90_000,
    // A driver loses a page or a frame now and then. The report says of each test whether it was tried again ("retry x1").
    retry: 1,
  },
})
