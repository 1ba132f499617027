import { useEffect, useRef, useState } from "react";
import { pageWords, type Pdf } from "@/components/pdf/pdf";
import css from "@/components/pdf/pdf.module.css";

interface PdfPageProps {
  pdf: Pdf;
  /** From 1. */
  page: number;
  /** What the paper is, for those who don't see it. */
  label: string;
}

const MOST_WIDE = 860;

/** One page, as wide as there is room, sharp on any screen; its words stand behind it for screen readers. */
export function PdfPage({ pdf, page, label }: PdfPageProps) {
  const holder = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, setWidth] = useState(0);
  const [words, setWords] = useState("");
  useEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.min(MOST_WIDE, element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (width === 0) return undefined;
    let current = true;
    let cancel: (() => void) | undefined;
    const draw = async () => {
      const sheet = await pdf.getPage(Math.min(page, pdf.numPages));
      const size = sheet.getViewport({ scale: 1 });
      const scale = width / size.width;
      const viewport = sheet.getViewport({ scale: scale * window.devicePixelRatio });
      const off = document.createElement("canvas");
      off.width = Math.floor(viewport.width);
      off.height = Math.floor(viewport.height);
      const task = sheet.render({ canvas: off, viewport });
      cancel = () => task.cancel();
      await task.promise;
      const shown = canvas.current;
      if (!current || !shown) return;
      shown.width = off.width;
      shown.height = off.height;
      shown.style.width = `${width}px`;
      shown.style.height = `${size.height * scale}px`;
      shown.getContext("2d")?.drawImage(off, 0, 0);
      shown.dataset.drawn = "";
    };
    // A drawing that was given up for a newer one is no failure.
    void draw().catch(() => undefined);
    void pageWords(pdf, Math.min(page, pdf.numPages)).then((text) => current && setWords(text)).catch(() => undefined);
    return () => {
      current = false;
      cancel?.();
    };
  }, [pdf, page, width]);
  return (
    <div ref={holder} className={css.holder}>
      <canvas ref={canvas} className={css.paper} aria-hidden />
      <section className="hidden-text" aria-label={`${label}, page ${page} of ${pdf.numPages}`}>{words}</section>
    </div>
  );
}
