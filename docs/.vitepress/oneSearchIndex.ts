import type { Plugin } from 'vitepress'

/** The index of the search tells languages apart by folders of the sources; ours lie side by side, in one index for both. */
export function oneSearchIndex(): Plugin {
  return {
    name: 'one-search-index',
    transform: (code, id) => (id === '/@localSearchIndex' ? code.replace(/"root": ([^,}]*)/, '"root": $1, "zh": $1') : undefined),
  }
}
