/** pdf.js, loaded when the first page is shown. Its worker comes with the program; nothing is fetched. */
import type { PDFDocumentProxy } from "pdfjs-dist";

export type Pdf = PDFDocumentProxy;

let library: Promise<typeof import("pdfjs-dist")> | undefined;

async function load(): Promise<typeof import("pdfjs-dist")> {
  // The legacy build runs on the older WebKit of long-term systems.
  const [pdfjs, { default: Worker }] = await Promise.all([import("pdfjs-dist/legacy/build/pdf.mjs"), import("pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker")]);
  pdfjs.GlobalWorkerOptions.workerPort = new Worker();
  return pdfjs;
}

/** Opens a PDF given as base64. Close it with `destroy` of its loading task. */
export async function openPdf(base64: string): Promise<Pdf> {
  library ??= load();
  const { getDocument } = await library;
  const data = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  return getDocument({ data, useWasm: false, useWorkerFetch: false, enableXfa: false }).promise;
}

/** The words of a page in reading order, for those who don't see it. */
export async function pageWords(pdf: Pdf, page: number): Promise<string> {
  const { items } = await (await pdf.getPage(page)).getTextContent();
  return items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(" ");
}
