export default function OpportunitiesScreen() {
  return null;
}
