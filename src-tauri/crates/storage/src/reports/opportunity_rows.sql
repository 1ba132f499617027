SELECT o.id, o.title, o.employer_id, e.name AS employer, o.site_id, site.name AS site, site.city, o.school_year_id,
  kind.name AS kind, o.pathway_ids, cluster.name AS cluster, o.starts_on, o.ends_on, o.weekly_blocks, o.seats,
  (SELECT count(*) FROM placements
   WHERE opportunity_id = o.id AND stage NOT IN ('ended_early', 'withdrawn')) AS taken,
  CASE o.hours WHEN 0 THEN kind.hours ELSE o.hours END AS hours, o.paid, o.requirements, o.status
FROM opportunities o
JOIN employers e ON e.id = o.employer_id
JOIN kinds kind ON kind.id = o.kind_id
LEFT JOIN sites site ON site.id = o.site_id
LEFT JOIN clusters cluster ON cluster.id = coalesce(o.cluster_id, e.cluster_id)
