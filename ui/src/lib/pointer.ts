/** A click is a press and a release on the same thing: what a press sets off must not move that thing away before the release. */
let down = false;
let waiting: (() => void)[] = [];

function up(): void {
  down = false;
  // The click itself comes after the release.
  setTimeout(() => {
    const due = waiting;
    waiting = [];
    for (const go of due) go();
  }, 0);
}

export function followPointer(page: Pick<Window, "addEventListener">): void {
  page.addEventListener("pointerdown", () => { down = true; }, true);
  for (const end of ["pointerup", "pointercancel", "dragend", "blur"]) page.addEventListener(end, up, true);
}

/** Resolves when no button is held: at once, or after the click that is under way. */
export const pointerAtRest = (): Promise<void> => (down ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve());
