/** Small sentences out of values. */
export const count = (n: number): string => n.toLocaleString("en-US");

/** "1 student", "2 students"; an irregular plural is given. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

export function listed(words: readonly string[], last = "and"): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} ${last} ${words[words.length - 1]}`;
}

/** snake_case of the wire as words: "left_message" -> "Left message". */
export function sentenceCase(code: string): string {
  const words = code.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

// oxlint-disable-next-line no-control-regex
const ASCII = /^[\u0000-\u007f]*$/;

/** Lower case without accents, so that "wisniewski" finds Wiśniewski. */
export function plain(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replaceAll("`", "'");
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[łŁ]/g, "l")
    .replace(/[øØ]/g, "o")
    .replace(/[đĐðÐ]/g, "d")
    .replace(/[æÆ]/g, "ae")
    .replace(/[œŒ]/g, "oe")
    .replace(/ß/g, "ss")
    .replace(/ı/g, "i")
    .replace(/[’‘`]/g, "'")
    .toLowerCase();
}

export const joined = (parts: readonly (string | null | undefined | false)[], by = " · "): string => parts.filter(Boolean).join(by);
