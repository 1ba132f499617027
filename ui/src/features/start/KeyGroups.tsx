import css from "@/features/start/start.module.css";

/** A recovery key in its groups, as it is typed again. */
export function KeyGroups({ text }: { text: string }) {
  const groups = text.split(/[\s-]+/).filter(Boolean);
  return (
    <p className={css.key} aria-label="Recovery key">
      {/* A group may occur twice; its place is what tells it apart. */}
      {/* oxlint-disable-next-line react/no-array-index-key */}
      {groups.map((group, i) => <span key={i}>{group}{i < groups.length - 1 && <span className="hidden-text">-</span>}</span>)}
    </p>
  );
}
