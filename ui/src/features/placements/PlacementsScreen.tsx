export default function PlacementsScreen() {
  return null;
}
