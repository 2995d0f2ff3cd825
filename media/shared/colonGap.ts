/** What stands between a label that ends in a colon and its value: a full-width colon has its blank within. */
export const colonGap = (label: string): string => (label.endsWith('：') ? '' : ' ');
