/** When the script in the page began to run, before all that it is made of. Milliseconds of `performance.now()`. */
export const beganAt = performance.now()
