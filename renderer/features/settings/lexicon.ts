/** What parts words that are put in several at a time. */
export const wordSeparators = ['、', '，', ',', '；', ';', ' ']
