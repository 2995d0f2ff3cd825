import type { SpecialDay } from './field';
import { clockTime, pace, type Pace } from './clockTime';
import {
  isOpen,
  type DaySet,
  type Run,
  type Statement,
  type Times,
  type Values,
} from './cronStatement';

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const ordinals = ['一', '二', '三', '四', '五'];
const units = { hour: '小时', minute: '分钟', second: '秒' };
const workday = '工作日（周一至周五）';

/** A statement as a Chinese sentence without a full stop. */
export function chineseWords({ times, days, months, years }: Statement): string {
  const isListed = times.kind === 'list';
  const isAllDay = times.kind === 'every' ? times.wholeDay : times.kind === 'parts';
  const time = isListed ? times.at.map(clockTime).join('、') : timesText(times);
  const day = daysText(days, months, years);
  if (day !== '') {
    return joined(day, time);
  }
  const year = yearsText(years);
  return isAllDay ? `${year}${time}` : joined(`${year}每天`, time);
}

/** Days and times; a blank stands between characters and digits only. */
function joined(days: string, times: string): string {
  return /^\d/.test(times)
    ? `${days}${days.endsWith('）') ? '' : ' '}${times}`
    : `${days}，${times}`;
}

/** Runs with a word for each end. */
function runsText(
  runs: readonly Run[],
  name: (value: number) => string,
  to: string | ((run: Run) => string),
): string {
  return runs
    .map((run) =>
      run.from === run.to
        ? name(run.from)
        : `${name(run.from)}${typeof to === 'string' ? to : to(run)}${name(run.to)}`,
    )
    .join('、');
}

function everyText({ count, unit }: Pace): string {
  return count === 1
    ? `每${unit === 'minute' ? '分钟' : units[unit]}`
    : `每 ${count} ${units[unit]}`;
}

function timesText(times: Exclude<Times, { kind: 'list' }>): string {
  if (times.kind === 'parts') {
    return partsText(times);
  }
  const { step, from, to, wholeDay } = times;
  const every = everyText(pace(step));
  if (wholeDay && from === 0) {
    return every;
  }
  return wholeDay && step === 3600 && from % 60 === 0
    ? `${every}第 ${from / 60} 分`
    : `${clockTime(from)} 至 ${clockTime(to)} ${every}`;
}

function partsText({ second, minute, hour }: Extract<Times, { kind: 'parts' }>): string {
  const hours =
    hour.kind === 'all'
      ? '每小时'
      : hour.kind === 'every'
        ? `${hour.from} 点至 ${hour.to} 点每 ${hour.step} 小时`
        : runsText(hour.runs, (each) => `${each} 点`, '至 ');
  const isOnTheMinute = isOnly(second, 0);
  if (minute.kind === 'all') {
    const minutes = hour.kind === 'all' ? '每分钟' : `${hours}的每分钟`;
    return isOnTheMinute ? minutes : `${minutes}${fieldText(second, '秒', '秒')}`;
  }
  const minutes = `${hours}${hour.kind === 'all' ? '' : '的'}${fieldText(minute, '分', '分钟')}`;
  return isOnTheMinute ? minutes : `${minutes}的${fieldText(second, '秒', '秒')}`;
}

const isOnly = (values: Values, value: number) =>
  values.kind === 'runs' &&
  values.runs.length === 1 &&
  values.runs.every(({ from, to }) => from === value && to === value);

function fieldText(values: Values, unit: string, span: string): string {
  switch (values.kind) {
    case 'all':
      return `每${span}`;
    case 'every':
      return `第 ${values.from} 至 ${values.to} ${unit}每 ${values.step} ${span}`;
    case 'runs':
      return `第 ${runsText(values.runs, String, ' 至 ')} ${unit}`;
  }
}

function daysText(days: readonly DaySet[], months: Values, years: Values): string {
  const [first, second] = days;
  const month = monthsText(months);
  const year = yearsText(years);
  // 每年 stands in front of months; a year that is named takes its place.
  const front = month === '' ? year : year === '' ? `每年 ${month}` : `${year} ${month}`;
  if (!first) {
    return front === '' || month === '' ? '' : `${front}每天`;
  }
  const base = daySetText(first, front, month !== '');
  return second ? `${base}（且为${daySetText(second, '', true)}）` : base;
}

function daySetText(
  { dates, weekdays: ofWeek, specials, rare }: DaySet,
  front: string,
  isOfMonths: boolean,
): string {
  const items = [...(dates ? [datesText(dates)] : []), ...specials.map(specialText)].join('、');
  const named = ofWeek ? runsText(runsOf(ofWeek), (day) => weekdays[day] ?? '', '至') : '';
  if (items === '') {
    return `${front}${front === '' && isOfMonths ? '' : '每'}${named}`;
  }
  const isNear = items.startsWith('最接近');
  const ofMonth = isOfMonths
    ? `${front}${front === '' ? '当月' : isNear ? '' : '的'}`
    : `${front}每月`;
  const gap = ofMonth !== '' && /^\d/.test(items) ? ' ' : '';
  const all = named === '' ? `${ofMonth}${gap}${items}` : `${front}每${named}和每月${items}`;
  return rare ? `${all}（当月有该日时）` : all;
}

const runsOf = (values: Values): readonly Run[] => (values.kind === 'runs' ? values.runs : []);

function datesText(dates: Values): string {
  return dates.kind === 'every'
    ? `${dates.from} 日至 ${dates.to} 日每 ${dates.step} 天`
    : runsText(runsOf(dates), (day) => `${day} 日`, '至 ');
}

function specialText(special: SpecialDay): string {
  switch (special.kind) {
    case 'lastDay':
      return special.before === 0 ? '最后一天' : `倒数第 ${special.before + 1} 天`;
    case 'lastWeekday':
      return special.before === 0
        ? `最后一个${workday}`
        : `最接近倒数第 ${special.before + 1} 天的${workday}`;
    case 'nearestWeekday':
      return `最接近 ${special.day} 日的${workday}`;
    case 'lastOfWeekday':
      return `最后一个${weekdays[special.weekday] ?? `星期 ${special.weekday}`}`;
    case 'nthWeekday':
      return `第${ordinals[special.nth - 1]}个${weekdays[special.weekday] ?? `星期 ${special.weekday}`}`;
  }
}

function monthsText(values: Values): string {
  return runsText(
    runsOf(values),
    (month) => `${month} 月`,
    ({ from, to }) => (to < from ? '至次年 ' : '至 '),
  );
}

function yearsText(years: Values): string {
  return years.kind === 'every'
    ? `${years.from} 年${isOpen(years) ? '起' : `至 ${years.to} 年`}每 ${years.step} 年`
    : runsText(runsOf(years), (year) => `${year} 年`, '至 ');
}
