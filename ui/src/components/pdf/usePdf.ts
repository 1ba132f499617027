import { useEffect, useState } from "react";
import { openPdf, type Pdf } from "@/components/pdf/pdf";

export interface OpenedPdf {
  pdf: Pdf | undefined;
  failed: boolean;
}

/** Opens a PDF while it is on screen. The last one stays until the next is there, so that nothing flickers. */
export function usePdf(base64: string | undefined): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>({ pdf: undefined, failed: false });
  useEffect(() => {
    if (base64 === undefined) return undefined;
    let current = true;
    let mine: Pdf | undefined;
    openPdf(base64).then(
      (pdf) => {
        mine = pdf;
        if (current) setOpened({ pdf, failed: false });
        else void pdf.loadingTask.destroy();
      },
      () => current && setOpened({ pdf: undefined, failed: true }),
    );
    return () => {
      current = false;
      // The next document is drawn before this one goes.
      setTimeout(() => void mine?.loadingTask.destroy(), 5_000);
    };
  }, [base64]);
  return opened;
}
