/** Dates and times as the office writes them. On the wire a date is "2026-11-24", an instant "2026-11-24T10:12:00Z", a time of day "13:10". */
import type { DateFormat } from "@/ipc/generated";
import { timeWords } from "@/lib/times";

let format: DateFormat = "month_day";

/** The office's own choice, from its settings. */
export function setDateFormat(chosen: DateFormat): void {
  format = chosen;
}

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;
const LONG_DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const LONG_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"] as const;

/** The calendar day of an ISO date or instant, in this machine's time zone. */
export function asDay(iso: string): Date {
  if (iso.length > 10) return new Date(iso);
  const [year = 1970, month = 1, day = 1] = iso.split("-").map(Number);
  return new Date(year, month - 1, day);
}

export function isoDay(date: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export const today = (): string => isoDay(new Date());

function dayAndMonth(date: Date, months: readonly string[]): string {
  const month = months[date.getMonth()] ?? "";
  return format === "day_month" ? `${date.getDate()} ${month}` : `${month} ${date.getDate()}`;
}

/** "Tue 10 Nov", with the year when it is not the current school year's. */
export function shortDate(iso: string | null | undefined): string {
  if (!iso) return "";
  const date = asDay(iso);
  if (format === "iso") return `${DAYS[date.getDay()] ?? ""} ${isoDay(date)}`;
  const text = `${DAYS[date.getDay()] ?? ""} ${dayAndMonth(date, MONTHS)}`;
  return farAway(date) ? `${text} ${date.getFullYear()}` : text;
}

/** "14 Sep 2027": for days that may lie in any year. */
export function plainDate(iso: string | null | undefined): string {
  if (!iso) return "";
  const date = asDay(iso);
  if (format === "iso") return isoDay(date);
  return `${dayAndMonth(date, MONTHS)}${format === "day_month" ? "" : ","} ${date.getFullYear()}`;
}

/** "Tuesday 8 December". */
export function longDate(iso: string | null | undefined): string {
  if (!iso) return "";
  const date = asDay(iso);
  const text = `${LONG_DAYS[date.getDay()] ?? ""} ${dayAndMonth(date, LONG_MONTHS)}`;
  return farAway(date) ? `${text} ${date.getFullYear()}` : text;
}

/** "1 December": for sentences. */
export function sentenceDate(iso: string | null | undefined): string {
  return iso ? dayAndMonth(asDay(iso), LONG_MONTHS) : "";
}

function farAway(date: Date): boolean {
  return Math.abs(date.getTime() - Date.now()) > 300 * 86_400_000;
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((asDay(to.slice(0, 10)).getTime() - asDay(from.slice(0, 10)).getTime()) / 86_400_000);
}

/** Full years from a birth date to a day. */
export function ageOn(birth: string, day: string): number {
  const a = asDay(birth);
  const b = asDay(day);
  const before = b.getMonth() < a.getMonth() || (b.getMonth() === a.getMonth() && b.getDate() < a.getDate());
  return b.getFullYear() - a.getFullYear() - (before ? 1 : 0);
}

export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** "1:10": the twelve-hour clock without a.m., as timetables print it. */
export function clock(time: string): string {
  return clockOfMinutes(minutesOf(time));
}

export function clockOfMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return `${((hours + 11) % 12) + 1}:${String(minutes % 60).padStart(2, "0")}`;
}

export const clockRange = (from: string, to: string): string => `${clock(from)}–${clock(to)}`;

/** "2:05 pm" where the office writes months first, "14:05" elsewhere. */
export function timeOfDay(instant: Date): string {
  const time = `${String(instant.getHours()).padStart(2, "0")}:${String(instant.getMinutes()).padStart(2, "0")}`;
  return format === "month_day" ? timeWords(time) : time;
}

/** "3 min ago", "2 h ago", "Tue 10 Nov". */
export function ago(instant: string | null | undefined, now: number = Date.now()): string {
  if (!instant) return "never";
  const minutes = Math.floor((now - new Date(instant).getTime()) / 60_000);
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${minutes} min ago`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ago`;
  return shortDate(instant);
}
