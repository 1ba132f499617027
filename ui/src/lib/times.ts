/** Times of day as people write them. School hours have no night, so 1 to 6 without more is the afternoon. */
const TIME = /^(\d{1,2})(?:[:.h]?(\d{2}))?\s*(am|pm|a|p)?\.?m?\.?$/;

/** "13:10" of "1:10", "1:10 pm", "1310", "8"; null when it is no time. */
export function timeFrom(text: string): string | null {
  const found = TIME.exec(text.trim().toLowerCase().replace(/\s+/g, " ").replace(/([ap])\.m\.?/, "$1m"));
  if (!found) return null;
  let hours = Number(found[1]);
  const minutes = Number(found[2] ?? 0);
  const half = found[3]?.charAt(0);
  if (half && (hours < 1 || hours > 12)) return null;
  if (half === "p" && hours < 12) hours += 12;
  else if (half === "a" && hours === 12) hours = 0;
  else if (!half && hours >= 1 && hours <= 6 && found[1]?.length === 1) hours += 12;
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}

/** "1:10 pm". */
export function timeWords(time: string): string {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return `${((hours + 11) % 12) + 1}:${String(minutes).padStart(2, "0")} ${hours < 12 ? "am" : "pm"}`;
}
