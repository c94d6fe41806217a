extension ReadModelSQL {
    /// Matters of which something has been entered since their standing was listed, or has taken
    /// effect since; and those that were listed as of a day that has not come.
    static let mattersToList = """
        SELECT matter FROM unlisted
        UNION ALL SELECT matter FROM listed WHERE audience = 'internal' AND until <= :day
        UNION ALL SELECT matter FROM listed WHERE audience = 'internal' AND day > :day
        LIMIT :limit
        """

    /// Whether a matter is neither listed as it stands nor among those to list.
    static let mattersForgotten = """
        WITH ends AS MATERIALIZED (SELECT stream, max(position) AS position FROM happening GROUP BY stream)
        SELECT 1 FROM matter
        LEFT JOIN listed ON listed.matter = matter.id AND listed.audience = 'internal'
        LEFT JOIN ends AS own ON own.stream = 'matter/' || matter.id
        LEFT JOIN ends AS programmes ON programmes.stream = 'programme/' || matter.programme
        WHERE matter.id NOT IN (SELECT matter FROM unlisted)
          AND (listed.matter IS NULL OR listed.position < own.position OR listed.position < programmes.position)
        LIMIT 1
        """
}
