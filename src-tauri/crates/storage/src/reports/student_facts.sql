SELECT s.id,
  s.family_name || ', ' || coalesce(nullif(trim(s.preferred_name), ''), trim(s.given_name)) AS name,
  s.local_id, s.school_id, school.short_name AS school, s.grade, s.pathway_id, pathway.name AS pathway, s.other_pathway_ids,
  cluster.name AS cluster, counselor.name AS counselor, s.roster_status, s.graduated_on, s.applied_on, s.waiver
FROM students s
JOIN schools school ON school.id = s.school_id
LEFT JOIN pathways pathway ON pathway.id = s.pathway_id
LEFT JOIN clusters cluster ON cluster.id = pathway.cluster_id
LEFT JOIN staff counselor ON counselor.id = s.counselor_id
