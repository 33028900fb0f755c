// Whether things may move on this screen.

/** False when the person asked the system for less motion. */
export const mayMove = (): boolean => !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
