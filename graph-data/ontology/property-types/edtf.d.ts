// The part of the edtf package's shape that Hearsay uses; it brings no types of its own.
declare module 'edtf' {
  /** Throws when the text is not EDTF level 0 to 2; `min` and `max` are milliseconds since 1970 UTC. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
