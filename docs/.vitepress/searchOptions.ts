import type { DefaultTheme } from 'vitepress'

/** Search in the browser, without a server. A Chinese character is a word of its own: Chinese puts no spaces between words. */
export const searchOptions: DefaultTheme.LocalSearchOptions = {
  miniSearch: {
    options: {
      tokenize: (text) =>
        text
          .toLowerCase()
          .match(/\p{Script=Han}|[\p{L}\p{N}_.]+/gu)
          ?.filter((word) => word !== '.') ?? [],
    },
    // these run in the browser: a Chinese page finds Chinese pages first, then what there is in English only
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      fuzzy: false,
      filter: ({ id }) => location.pathname.includes('/zh/') || !String(id).includes('/zh/'),
      boostDocument: (id) => (location.pathname.includes('/zh/') && String(id).includes('/zh/') ? 4 : 1),
    },
  },
  locales: {
    zh: {
      translations: {
        button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
        modal: {
          displayDetails: '显示详情',
          resetButtonTitle: '清除',
          backButtonTitle: '关闭',
          noResultsText: '没有找到',
          footer: { selectText: '选择', navigateText: '移动', closeText: '关闭' },
        },
      },
    },
  },
}
