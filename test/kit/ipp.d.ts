/** An IPP implementation that is not ours; it ships no types. Only what tests read answers with. */
declare module 'ipp' {
  const ipp: { parse(bytes: Uint8Array): unknown };
  export default ipp;
}
