/** pdf.js, loaded when the first page is shown. Its worker comes with the program; nothing is fetched. */
import type { PDFDocumentProxy } from "pdfjs-dist";

export type Pdf = PDFDocumentProxy;

interface Reader {
  pdfjs: typeof import("pdfjs-dist");
  worker: import("pdfjs-dist").PDFWorker;
}

let reader: Promise<Reader> | undefined;

async function load(): Promise<Reader> {
  // The legacy build runs on the older WebKit of long-term systems.
  const [pdfjs, { default: Worker }] = await Promise.all([import("pdfjs-dist/legacy/build/pdf.mjs"), import("pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker")]);
  // Its types know of no port but null.
  return { pdfjs, worker: new pdfjs.PDFWorker({ port: new Worker() as unknown as null }) };
}

/** Opens a PDF given as base64. Close it with `destroy` of its loading task, which leaves the worker to the other documents. */
export async function openPdf(base64: string): Promise<Pdf> {
  reader ??= load();
  const { pdfjs, worker } = await reader;
  const data = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  return pdfjs.getDocument({ data, worker, useWasm: false, useWorkerFetch: false, enableXfa: false }).promise;
}

/** The words of a page in reading order, for those who don't see it. */
export async function pageWords(pdf: Pdf, page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(" ");
}
