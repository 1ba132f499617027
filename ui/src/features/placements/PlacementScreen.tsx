export default function PlacementScreen() {
  return null;
}
