import { useRef, useState } from "react";
import { Button } from "@/components/Button";
import { IconTrash, IconUpload } from "@/components/icons";
import { Note } from "@/components/Note";
import { keepOffice } from "@/features/settings/keep";
import css from "@/features/settings/settings.module.css";

const MOST = 1_000_000;

/** The office's mark on its papers: a PNG or JPEG of at most 1 MB. */
export function Logo({ logo }: { logo: string | null }) {
  const field = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const keep = (next: string | null) => void keepOffice((was) => ({ ...was, letterhead: { ...was.letterhead, logo: next } }), "letterhead.logo").then(setRefused);
  const read = (file: File | undefined) => {
    if (!file) return;
    if (file.size > MOST) {
      setRefused("The picture is larger than 1 MB. Save it smaller, then choose it again.");
      return;
    }
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      const [, base64] = String(reader.result).split(",");
      if (base64) keep(base64);
    });
    reader.readAsDataURL(file);
  };
  return (
    <>
      <div className={css.logo}>
        {logo ? <img src={`data:${logo.startsWith("/9j/") ? "image/jpeg" : "image/png"};base64,${logo}`} alt="The logo" /> : <span className="muted">No logo yet.</span>}
        <input ref={field} type="file" accept="image/png,image/jpeg" hidden aria-label="Logo" onChange={(event) => { read(event.target.files?.[0]); event.target.value = ""; }} />
        <Button icon={IconUpload} onClick={() => field.current?.click()}>{logo ? "Replace the logo…" : "Choose a logo…"}</Button>
        {logo && <Button look="bare" icon={IconTrash} onClick={() => keep(null)}>Remove</Button>}
      </div>
      {refused && <Note tone="danger">{refused}</Note>}
    </>
  );
}
