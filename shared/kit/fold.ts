/** Applies facts one after another; the whole of "state is a fold". */
export function fold<S, F>(evolve: (state: S, fact: F) => S, start: S, facts: Iterable<F>): S {
  let state = start;
  for (const fact of facts) state = evolve(state, fact);
  return state;
}
