import { TextField } from "@/components/fields/TextField";
import type { Point } from "@/ipc/generated";

interface PointFieldProps {
  point: Point | null;
  /** How it came to be known. */
  note: string;
  /** Nothing when it was cleared: it is found again from the ZIP code. */
  onPlace(point: Point | null): Promise<string | undefined>;
}

/** A place on the map in two figures. One typed by hand stays; an empty one comes from the ZIP code. */
export function PointField({ point, note, onPlace }: PointFieldProps) {
  const keep = async (text: string) => {
    if (text.trim() === "") return onPlace(null);
    const [latitude, longitude, ...rest] = text.split(/[,;\s]+/).filter(Boolean).map(Number);
    if (latitude === undefined || longitude === undefined || rest.length > 0 || Number.isNaN(latitude + longitude)) return "Write two figures, such as 42.0664, -87.9373.";
    return onPlace({ latitude, longitude });
  };
  return <TextField label="Latitude, longitude" note={note} value={point ? `${point.latitude}, ${point.longitude}` : ""} onCommit={keep} />;
}
