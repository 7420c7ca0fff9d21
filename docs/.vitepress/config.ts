import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'
import { anchorOf } from './anchorOf'
import { oneSearchIndex } from './oneSearchIndex'
import { pageLinks } from './pageLinks'
import { searchOptions } from './searchOptions'
import { sidebar } from './sidebar'

// English pages are NAME.md, Chinese ones NAME.zh.md beside them; the site shows the latter under /zh/.
const docs = fileURLToPath(new URL('..', import.meta.url))
const { description } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

const doors = [
  { text: 'relata', link: '/api/modules/index' },
  { text: 'relata/node', link: '/api/modules/node' },
]

export default defineConfig({
  title: 'relata',
  description,
  srcExclude: ['**/node_modules/**'],
  rewrites: {
    'studies/README.zh.md': 'zh/studies/index.md',
    'studies/README.md': 'studies/index.md',
    ':page.zh.md': 'zh/:page.md',
    ':folder/:page.zh.md': 'zh/:folder/:page.md',
  },
  cleanUrls: false,
  vite: { plugins: [oneSearchIndex()], build: { chunkSizeWarningLimit: 2000 } },
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  markdown: {
    anchor: { slugify: anchorOf },
    toc: { slugify: anchorOf },
    config: (markdown) => pageLinks(markdown, (page) => existsSync(`${docs}${page}`)),
  },
  themeConfig: { search: { provider: 'local', options: searchOptions } },
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      themeConfig: {
        nav: [
          { text: 'First steps', link: '/first-steps' },
          { text: 'By example', link: '/readings' },
          { text: 'API', items: doors },
        ],
        sidebar: sidebar('en', docs),
        outline: { level: [2, 3], label: 'On this page' },
      },
    },
    zh: {
      label: '简体中文',
      lang: 'zh-CN',
      link: '/zh/',
      themeConfig: {
        nav: [
          { text: '第一步', link: '/zh/first-steps' },
          { text: '示例大全', link: '/readings' },
          { text: 'API', items: doors },
        ],
        sidebar: sidebar('zh', docs),
        outline: { level: [2, 3], label: '本页内容' },
        docFooter: { prev: '上一页', next: '下一页' },
        langMenuLabel: '语言',
        returnToTopLabel: '回到顶部',
        sidebarMenuLabel: '目录',
        darkModeSwitchLabel: '外观',
        lightModeSwitchTitle: '切换到浅色',
        darkModeSwitchTitle: '切换到深色',
      },
    },
  },
})
