/** Keys as text: "mod+shift+l". "mod" is Cmd on macOS and Ctrl elsewhere. */
export const onMac = (): boolean => typeof navigator !== "undefined" && /mac/i.test(navigator.platform);

interface Pressed {
  key: string;
  code?: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

const WORDS: Record<string, string> = { enter: "Enter", escape: "Esc", space: "Space", arrowup: "↑", arrowdown: "↓", arrowleft: "←", arrowright: "→", "\\": "\\", "/": "/" };

/** "mod+shift+l" -> "Ctrl Shift L". */
export function keyWords(keys: string, mac = onMac()): string {
  return keys
    .split("+")
    .map((part) => {
      if (part === "mod") return mac ? "⌘" : "Ctrl";
      if (part === "shift") return mac ? "⇧" : "Shift";
      if (part === "alt") return mac ? "⌥" : "Alt";
      return WORDS[part] ?? (part.length === 1 ? part.toUpperCase() : part.charAt(0).toUpperCase() + part.slice(1));
    })
    .join(" ");
}

/** Whether a key event is exactly `keys`: no more and no fewer modifiers. */
export function isKey(event: Pressed, keys: string, mac = onMac()): boolean {
  const parts = keys.split("+");
  const key = parts[parts.length - 1] ?? "";
  const wantsMod = parts.includes("mod");
  if ((mac ? event.metaKey : event.ctrlKey) !== wantsMod) return false;
  if ((mac ? event.ctrlKey : event.metaKey) !== false) return false;
  if (event.altKey !== parts.includes("alt")) return false;
  if (event.shiftKey !== parts.includes("shift")) return false;
  const pressed = event.key === " " ? "space" : event.key.toLowerCase();
  return pressed === key || (/^[a-z]$/.test(key) && event.code === `Key${key.toUpperCase()}`) || (/^[0-9]$/.test(key) && event.code === `Digit${key}`);
}
