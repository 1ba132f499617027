import { Button } from "@/components/Button";
import { Section } from "@/components/drawer/Section";
import { act } from "@/ipc/act";
import { useRead } from "@/ipc/useRead";
import { plainDate } from "@/lib/dates";
import { joined } from "@/lib/text";
import css from "@/features/data/data.module.css";

/** Pairs that somebody found to be two: they don't come back above, unless that is taken back here. */
export function ToldApart() {
  const { data: pairs } = useRead("list_not_the_same", {});
  if (!pairs || pairs.length === 0) return null;
  return (
    <Section title="Not the same" note="alike, and found to be two">
      <table className={css.plainTable}>
        <thead><tr><th scope="col">Employers</th><th scope="col">Told apart by</th><th scope="col" aria-label="Actions" /></tr></thead>
        <tbody>
          {pairs.map((pair) => (
            <tr key={pair.id}>
              <td>{pair.one} and {pair.other}</td>
              <td className="muted">{joined([joined([pair.author, pair.position.toLowerCase()], ", "), plainDate(pair.at)])}</td>
              <td className={css.end}><Button aria-label={`Ask again about ${pair.one} and ${pair.other}`} onClick={() => void act("unmark_not_the_same", { id: pair.id }, "They are asked about again.")}>Ask again</Button></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
