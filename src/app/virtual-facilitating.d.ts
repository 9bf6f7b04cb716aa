declare module 'virtual:facilitating' {
  /** `docs/facilitating.md`. */
  // oxlint-disable-next-line typescript/consistent-type-imports -- in a module without a file, a relative import is any
  const guide: import('../core/scenario/prose.ts').Guide
  export default guide
}
