/** Makes the search texts of a list while nobody types, so that the first key stroke is as quick as the next. */
import { useEffect } from "react";
import type { RowIndex } from "@/components/grid/rowIndex";

/** One turn's work, ms: less than half a frame. */
const TURN = 6;

export function useWarmIndex<Row extends object>(index: RowIndex<Row>): void {
  useEffect(() => {
    let next = 0;
    let timer = setTimeout(function turn() {
      const begun = performance.now();
      while (next < index.rows.length && performance.now() - begun < TURN) {
        index.warm(next, next + 100);
        next += 100;
      }
      if (next < index.rows.length) timer = setTimeout(turn);
    }, 200);
    return () => clearTimeout(timer);
  }, [index]);
}
