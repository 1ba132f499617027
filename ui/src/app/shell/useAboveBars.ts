import { useLayoutEffect, useRef, type RefObject } from "react";

/** Between what floats and what it floats above, px. */
const GAP = 8;
/** Bars come and go while a toast is up: the one of a selection, the one below an open form. */
const LOOK_AGAIN = 150;

/** Lifts what floats at the foot of the window above every bar (`data-bar`) that it would cover. */
export function useAboveBars(shown: boolean): RefObject<HTMLDivElement | null> {
  const floating = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = floating.current;
    if (!element || !shown) return undefined;
    const place = () => {
      element.style.translate = "";
      const box = element.getBoundingClientRect();
      const bars = [...document.querySelectorAll("[data-bar]")].map((bar) => bar.getBoundingClientRect());
      // From the lowest up: lifting it over one bar may bring it onto the next.
      const bottom = bars
        .filter((bar) => bar.left < box.right && bar.right > box.left && bar.height > 0)
        .sort((a, b) => b.top - a.top)
        .reduce((at, bar) => (bar.top < at && bar.bottom > at - box.height ? bar.top - GAP : at), box.bottom);
      element.style.translate = bottom < box.bottom ? `0 ${bottom - box.bottom}px` : "";
    };
    place();
    const timer = setInterval(place, LOOK_AGAIN);
    return () => clearInterval(timer);
  });
  return floating;
}
