import { useLayoutEffect, useState, type RefObject } from "react";

/**
 * Whether the columns need more room than there is. Cells stick to the edge only then: each sticky cell is a layer that costs time to paint.
 *
 * @param width  what the columns take, pixels
 */
export function useSideways(scroller: RefObject<HTMLElement | null>, width: number): boolean {
  const [room, setRoom] = useState(Infinity);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = () => setRoom(element.clientWidth);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return width > room;
}
