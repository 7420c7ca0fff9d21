import type { MarkdownRenderer } from 'vitepress'

/**
 * Turns the links of the pages, which are paths of files, into those of the site: NAME.zh.md is /zh/NAME. A link to a file of the
 * repository that is no page, as an example, stays as its text.
 */
export function pageLinks(markdown: MarkdownRenderer, isPage: (path: string) => boolean): void {
  markdown.core.ruler.push('page-links', ({ tokens, env }) => {
    const here: string = env.relativePath ?? ''
    if (here.startsWith('api/')) return
    const folder = here.replace(/^zh\//, '').replace(/[^/]*$/, '')
    for (const { children } of tokens) {
      if (!children) continue
      let dropped = false
      for (const token of children) {
        if (token.type === 'link_close' && dropped) {
          token.tag = 'span'
          dropped = false
        }
        const href = token.type === 'link_open' ? token.attrGet('href') : null
        if (href === null || /^([a-z]+:|#|\/)/i.test(href)) continue
        const [path, anchor] = href.split('#')
        const file = new URL(path, `file:///${folder}`).pathname.slice(1)
        if (path.endsWith('.md') && !path.startsWith('../..') && isPage(file)) {
          const page = file
            .replace(/\.md$/, '')
            .replace(/^(.*)\.zh$/, 'zh/$1')
            .replace(/(^|\/)(index|README)$/, '$1')
          token.attrSet('href', `/${page}${anchor === undefined ? '' : `#${anchor}`}`)
        } else {
          token.tag = 'span'
          token.attrs = null
          dropped = true
        }
      }
    }
  })
}
