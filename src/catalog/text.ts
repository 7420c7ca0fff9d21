/** The languages that every text of the catalog exists in. */
export type Language = 'en' | 'zh'

/** A text in every language; leaving one out does not compile. */
export type Text = Readonly<Record<Language, string>>
