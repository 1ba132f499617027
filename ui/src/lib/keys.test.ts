import { describe, expect, it } from "vitest";
import { isKey, keyWords } from "@/lib/keys";

const press = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "shiftKey" | "altKey", boolean>> = {}, code?: string) => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...(code ? { code } : {}), ...held });

describe("keys", () => {
  it("ask for exactly their modifiers", () => {
    expect(isKey(press("k", { ctrlKey: true }), "mod+k", false)).toBe(true);
    expect(isKey(press("K", { ctrlKey: true, shiftKey: true }), "mod+k", false)).toBe(false);
    expect(isKey(press("k"), "mod+k", false)).toBe(false);
    expect(isKey(press("ArrowDown", { altKey: true }), "alt+arrowdown", false)).toBe(true);
  });

  it("take Cmd on a Mac and Ctrl elsewhere", () => {
    expect(isKey(press("k", { metaKey: true }), "mod+k", true)).toBe(true);
    expect(isKey(press("k", { ctrlKey: true }), "mod+k", true)).toBe(false);
    expect(isKey(press("k", { metaKey: true }), "mod+k", false)).toBe(false);
  });

  it("are found by their place where the keyboard writes another alphabet", () => {
    expect(isKey(press("л", { ctrlKey: true }, "KeyK"), "mod+k", false)).toBe(true);
    expect(isKey(press("!", { ctrlKey: true }, "Digit1"), "mod+1", false)).toBe(true);
  });

  it("read as they are printed on the keyboard", () => {
    expect(keyWords("mod+shift+l", false)).toBe("Ctrl Shift L");
    expect(keyWords("mod+shift+l", true)).toBe("⌘ ⇧ L");
    expect(keyWords("alt+arrowdown", false)).toBe("Alt ↓");
  });
});
