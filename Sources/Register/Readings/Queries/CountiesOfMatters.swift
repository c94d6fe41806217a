extension ReadModelSQL {
    /// The counties that have matters: from one to the next by `matterIndex`, so that it takes as long as
    /// there are counties.
    static let countiesOfMatters = """
        WITH RECURSIVE found (county) AS (
            SELECT min(county) FROM matter WHERE audience = :audience
            UNION ALL
            SELECT (SELECT min(county) FROM matter WHERE audience = :audience AND county > found.county)
            FROM found WHERE found.county IS NOT NULL)
        SELECT county FROM found WHERE county IS NOT NULL
        """

    static let matterIndex = """
        CREATE INDEX matter_of_county ON matter (audience, county);
        CREATE INDEX matter_by_opening ON matter (opened DESC, id);
        CREATE INDEX listed_until ON listed (until) WHERE audience = 'internal';
        CREATE INDEX listed_day ON listed (day) WHERE audience = 'internal'
        """
}
