import { useState } from "react";
import { Button } from "@/components/Button";
import { Section } from "@/components/drawer/Section";
import { TextField } from "@/components/fields/TextField";
import { act } from "@/ipc/act";
import type { Note, NoteAbout } from "@/ipc/generated";
import { plainDate } from "@/lib/dates";
import { joined } from "@/lib/text";

/** Notes with author, position and date, as the records law asks; they are added, never changed. */
export function Notes({ about, id, notes }: { about: NoteAbout; id: string; notes: readonly Note[] }) {
  const [text, setText] = useState("");
  const add = async () => {
    const saved = await act("add_note", { about, about_id: id, text: text.trim() }, "Note added.");
    if (saved) setText("");
  };
  return (
    <>
      <Section>
        <TextField label="New note" lines={3} value={text} onChange={setText} hint="Your name, position and the date are added." />
        <div className="row" style={{ marginTop: 8, justifyContent: "flex-end" }}><Button disabled={text.trim() === ""} onClick={() => void add()}>Add note</Button></div>
      </Section>
      {notes.toSorted((a, b) => b.at.localeCompare(a.at)).map((note) => (
        <Section key={note.id}>
          <p style={{ whiteSpace: "pre-wrap" }}>{note.text}</p>
          <p className="cap muted" style={{ marginTop: 4 }}>{joined([joined([note.author, note.position.toLowerCase()], ", "), plainDate(note.at)])}</p>
        </Section>
      ))}
    </>
  );
}
