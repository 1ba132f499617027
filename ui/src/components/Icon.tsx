import type { IconShape } from "@/components/icons";

const SIZES = { l: [18, 1.6], m: [16, 1.75], s: [14, 1.9], xs: [13, 2] } as const;

/** One icon in one of the four sizes of the pictures. It is decoration: the word beside it, or the button's label, carries the meaning. */
export function Icon({ of: Shape, size = "l", className }: { of: IconShape; size?: keyof typeof SIZES; className?: string | undefined }) {
  const [px, stroke] = SIZES[size];
  return <Shape size={`${px / 16}rem`} stroke={stroke} aria-hidden focusable={false} className={className} style={{ flex: "none" }} />;
}
