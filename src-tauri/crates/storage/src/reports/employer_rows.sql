-- Seats are those of open opportunities. What runs out: of each kind of insurance or agreement the one that lasts
-- longest counts, since a renewal leaves the old one on file.
SELECT e.id, e.name, e.industry, e.cluster_id, cluster.name AS cluster, e.stage,
  (SELECT city FROM sites WHERE employer_id = e.id ORDER BY active DESC, name, id LIMIT 1) AS city,
  (SELECT count(*) FROM sites WHERE employer_id = e.id AND active = 1) AS sites,
  (SELECT coalesce(sum(max(o.seats - (
      SELECT count(*) FROM placements
      WHERE opportunity_id = o.id AND stage NOT IN ('ended_early', 'withdrawn')), 0)), 0)
   FROM opportunities o WHERE o.employer_id = e.id AND o.status = 'open') AS seats_open,
  (SELECT coalesce(sum(seats), 0) FROM opportunities WHERE employer_id = e.id AND status = 'open') AS seats,
  (SELECT count(*) FROM placements WHERE employer_id = e.id AND stage = 'active') AS active_placements,
  contact.at AS last_contact_at, contact.author AS last_contact_by, owner.name AS owner,
  (SELECT min(follow_up_on) FROM contacts
   WHERE employer_id = e.id AND follow_up_done = 0 AND follow_up_on IS NOT NULL) AS follow_up_on,
  e.next_available_on,
  (SELECT min(ends) FROM (
      SELECT CASE WHEN count(*) = count(valid_until) THEN max(valid_until) END AS ends FROM credentials
      WHERE employer_id = e.id AND kind IN ('liability', 'workers_compensation', 'agreement')
      GROUP BY kind)) AS expires_on
FROM employers e
LEFT JOIN clusters cluster ON cluster.id = e.cluster_id
LEFT JOIN staff owner ON owner.id = e.owner_id
LEFT JOIN contacts contact ON contact.id = (
  SELECT id FROM contacts WHERE employer_id = e.id ORDER BY at DESC, id DESC LIMIT 1
)
