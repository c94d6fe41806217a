extension ReadModelSQL {
    /// What was entered in a matter's own stream makes it one to list.
    static let listMatter = """
        INSERT INTO unlisted (matter, position) SELECT id, :position FROM matter WHERE id = :id
        ON CONFLICT (matter) DO UPDATE SET position = excluded.position
        """

    /// What was entered in a programme's stream makes all that follow it ones to list. What
    /// belongs to a county changes nobody's standing.
    static let listMattersOfProgramme = """
        INSERT INTO unlisted (matter, position) SELECT id, :position FROM matter WHERE programme = :id
        ON CONFLICT (matter) DO UPDATE SET position = excluded.position
        """
}
