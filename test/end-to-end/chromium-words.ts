// How Chromium is started for tests and measurements: without a sandbox or a call outside, WebGL drawn in software.

/** In software, so that machines with and without a graphics card compare. */
export const chromiumWords: readonly string[] = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
