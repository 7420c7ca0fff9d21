import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { DefaultTheme } from 'vitepress'

type Words = { readonly en: string; readonly zh: string }

const sections: readonly { readonly text: Words; readonly pages: readonly string[] }[] = [
  { text: { en: 'Start', zh: '开始' }, pages: ['first-steps', 'from-lavaan', 'from-mplus-amos'] },
  { text: { en: 'Tasks', zh: '任务' }, pages: ['path-models', 'measurement', 'groups', 'missing-data', 'paper', 'power', 'diagrams'] },
  { text: { en: 'Without a program, and in parts', zh: '命令行与分布计算' }, pages: ['command-line', 'distributed'] },
  {
    text: { en: 'Reference', zh: '参考' },
    pages: ['readings', 'differences-from-lavaan', 'coverage', 'power-of-claims'],
  },
]

/** The pages of a language by their titles, in the order above; then every study. A page that has no translation is left to the other language. */
export function sidebar(language: 'en' | 'zh', docs: string): DefaultTheme.SidebarItem[] {
  const ending = language === 'en' ? '.md' : '.zh.md'
  const root = language === 'en' ? '/' : '/zh/'
  const item = (page: string): DefaultTheme.SidebarItem[] => {
    const file = `${docs}${page}${ending}`
    return existsSync(file) ? [{ text: titleOf(file), link: root + page.replace(/README$/, '') }] : []
  }
  const studies = existsSync(`${docs}studies`) ? readdirSync(`${docs}studies`).filter((name) => name.endsWith(ending)) : []
  const pagesOfStudies = studies
    .map((name) => name.slice(0, -ending.length))
    .filter((name) => !name.endsWith('.zh'))
    .sort((a, b) => Number(b === 'README') - Number(a === 'README') || a.localeCompare(b))
    .map((name) => `studies/${name}`)
  return [...sections, { text: { en: 'Studies', zh: '研究' }, pages: pagesOfStudies }]
    .map(({ text, pages }) => ({ text: text[language], items: pages.flatMap(item) }))
    .filter(({ items }) => items.length > 0)
}

function titleOf(file: string): string {
  return /^# (.*)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? file
}
