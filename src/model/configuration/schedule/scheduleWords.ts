/**
 * Sentences about schedules that are no expressions, in the languages that `cronWords` speaks: whoever asks names the
 * language, which need not be that of the editor.
 */
const sentences = {
  en: {
    hours: (slots: readonly string[]) => `Every day once within ${slots.join(', ')}`,
    none: 'No schedule',
  },
  zh: {
    hours: (slots: readonly string[]) => `每天在 ${slots.join('、')} 内各执行一次`,
    none: '无定时计划',
  },
};

/** Chinese for every Chinese locale and English otherwise. */
export function scheduleWords(locale: string): (typeof sentences)['en'] {
  return locale.toLowerCase().startsWith('zh') ? sentences.zh : sentences.en;
}
