import { useState, type ReactNode } from "react";
import { IconButton } from "@/components/Button";
import { EmptyState } from "@/components/EmptyState";
import { IconChevronLeft, IconChevronRight } from "@/components/icons";
import { Loading } from "@/components/Loading";
import { PdfPage } from "@/components/pdf/PdfPage";
import { usePdf } from "@/components/pdf/usePdf";
import { count } from "@/lib/text";
import css from "@/features/documents/documents.module.css";

interface PreviewPaneProps {
  title: string;
  /** Whose paper it is: "Marcus Bell". */
  subject: string;
  pdf: string | undefined;
  pages: number | undefined;
  /** Before the first page and after the last: the paper before and after this one. */
  onBefore?: (() => void) | undefined;
  onAfter?: (() => void) | undefined;
  notice?: ReactNode;
  empty: string;
}

/** The paper as it would print, page by page. */
export function PreviewPane({ title, subject, pdf, pages, onBefore, onAfter, notice, empty }: PreviewPaneProps) {
  const [at, setAt] = useState({ subject, page: 1 });
  // A paper in another language may be shorter.
  const page = at.subject === subject ? Math.min(at.page, pages ?? at.page) : 1;
  const opened = usePdf(pdf);
  const of = pages ?? 1;
  const turn = (next: number) => {
    if (next < 1) onBefore?.();
    else if (next > of) onAfter?.();
    else setAt({ subject, page: next });
  };
  return (
    <section aria-label="Preview">
      <div className={css.head}>
        <h2 className="med">{title}</h2>
        {subject && <span className="muted cut">{subject}, page {page} of {count(of)}</span>}
        <span className="grow" />
        <IconButton icon={IconChevronLeft} label="Previous page" disabled={page <= 1 && !onBefore} onClick={() => turn(page - 1)} />
        <span className="cap muted num" role="status">{page} of {count(of)}</span>
        <IconButton icon={IconChevronRight} label="Next page" disabled={page >= of && !onAfter} onClick={() => turn(page + 1)} />
      </div>
      {notice && <div className={css.notice}>{notice}</div>}
      {/* The paper scrolls by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={css.view} tabIndex={0} role="group" aria-label="Page">
        {!subject ? <EmptyState sentence={empty} /> : opened.failed ? <EmptyState sentence="This page can’t be shown here. Saving it as a PDF still works." /> : opened.pdf ? <PdfPage pdf={opened.pdf} page={page} label={subject} /> : <Loading what="the page" />}
      </div>
    </section>
  );
}
