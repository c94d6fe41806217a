extension ReadModelSQL {
    /// What bodies and organizations were named last; `namesIndex` keeps these apart from all else.
    static let namesGiven = """
        SELECT entry, title_de, title_en FROM happening
        WHERE type IN ('council.body-named', 'council.organization-named') AND type = :type
          AND entry IN (SELECT value FROM json_each(:ids)) AND (audience = 'public' OR :inside)
        ORDER BY position
        """

    static let namesIndex = """
        CREATE INDEX happening_naming ON happening (type, entry)
        WHERE type IN ('council.body-named', 'council.organization-named')
        """
}
