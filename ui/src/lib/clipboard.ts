/** The clipboard for what isn't a text field. */

/**
 * Hands over what the paste key that is being pressed brings. WebKit pastes into text fields only, so that one stands in for the
 * moment of the key; the focus goes back to where it was.
 */
export function catchPaste(onText: (text: string) => void): void {
  const before = document.activeElement as HTMLElement | null;
  const field = document.createElement("textarea");
  field.setAttribute("aria-hidden", "true");
  field.tabIndex = -1;
  field.style.cssText = "position: fixed; top: 0; left: 0; width: 1px; height: 1px; opacity: 0; pointer-events: none";
  document.body.append(field);
  const done = () => {
    clearTimeout(timer);
    field.remove();
    before?.focus({ preventScroll: true });
  };
  const timer = setTimeout(done, 1000);
  field.addEventListener("paste", (event) => {
    event.preventDefault();
    const text = event.clipboardData?.getData("text/plain") ?? "";
    done();
    onText(text);
  });
  field.focus({ preventScroll: true });
}

export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
