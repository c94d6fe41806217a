extension ReadModelSQL {
    /// The matters that fit, those opened last first.
    static let mattersListed = """
        SELECT id, title_de, title_en, county, opened FROM matter WHERE \(matterFits)
        ORDER BY opened DESC, id LIMIT :limit OFFSET :offset
        """

    static let mattersFitting = "SELECT count(*) FROM matter WHERE \(matterFits)"

    /// How a matter stands is asked of the rows that hold it as of today.
    private static let matterFits = """
        (audience = 'public' OR :inside)
        AND (NOT :open OR opened IS NULL OR opened <= :day)
        AND (:county IS NULL OR county = :county)
        AND (:words IS NULL OR NOT EXISTS (
            SELECT 1 FROM json_each(:words) AS asked
            WHERE instr(matter.words, asked.value ->> 'word') = 0
              AND NOT EXISTS (SELECT 1 FROM json_each(asked.value, '$.counties') AS named WHERE named.value = county)))
        AND (:lead IS NULL OR EXISTS (
            SELECT 1 FROM listed, json_each(listed.leads) AS led
            WHERE listed.matter = matter.id AND listed.audience = :audience AND led.value = :lead))
        AND (:decided IS NULL OR EXISTS (
            SELECT 1 FROM listed
            WHERE listed.matter = matter.id AND listed.audience = :audience AND listed.decided = :decided))
        """
}
