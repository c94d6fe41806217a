import Costing
import Decisions
import GRDB

extension ReadModelSQL {
    private static let papers = "type IN ('papers.paper-drafted', 'papers.paper-issued')"

    /// Those in which a paper of a name was drafted or issued, also where it was taken back since.
    static let mattersWithPaper = """
        SELECT \(MatterRow.columns) FROM matter
        WHERE id IN (SELECT substr(stream, length('matter/') + 1) FROM happening
                     WHERE \(papers) AND entry = :paper AND stream LIKE 'matter/%')
          AND (audience = 'public' OR :inside)
        ORDER BY opened DESC, id
        """

    /// Those that follow a programme and are open on a day.
    static let mattersOfProgramme = """
        SELECT \(MatterRow.columns) FROM matter
        WHERE programme = :programme AND (opened IS NULL OR opened <= :day) AND (audience = 'public' OR :inside)
        ORDER BY opened DESC, id
        """

    /// Another one of the same county that has issued a paper under a number.
    static let matterIssuing = """
        SELECT other.id, other.title_de, other.title_en, other.county, other.opened
        FROM happening
        JOIN matter AS other ON happening.stream = 'matter/' || other.id
        JOIN matter AS own ON own.id = :id AND own.county = other.county AND own.id <> other.id
        WHERE happening.issued_as = :number
        LIMIT 1
        """

    static let paperIndex = """
        CREATE INDEX happening_paper ON happening (entry) WHERE \(papers);
        CREATE INDEX happening_issued_as ON happening (issued_as) WHERE issued_as IS NOT NULL;
        CREATE INDEX matter_of_programme ON matter (programme)
        """
}

extension ReadModel {
    func matters(withPaper paper: String, for audience: Audience) throws -> [MatterRow] {
        try matters(ReadModelSQL.mattersWithPaper, ["paper": paper, "inside": audience == .internal])
    }

    func matters(ofProgramme programme: String, openOn day: Day, for audience: Audience) throws -> [MatterRow] {
        try matters(
            ReadModelSQL.mattersOfProgramme,
            ["programme": programme, "day": day.iso, "inside": audience == .internal])
    }

    func matter(issuing number: String, beside id: String) throws -> MatterRow? {
        try matters(ReadModelSQL.matterIssuing, ["number": number, "id": id]).first
    }

    private func matters(_ sql: String, _ arguments: StatementArguments) throws -> [MatterRow] {
        try database.read { try Row.fetchAll($0, sql: sql, arguments: arguments).map(MatterRow.init) }
    }
}

extension Office {
    /// The matters in which a paper of this name was drafted or issued, also where it was taken back since.
    public func matters(withPaper paper: String, for audience: Audience) throws -> [MatterRow] {
        try bringReadingsUp()
        return try readings.matters(withPaper: paper, for: audience)
    }

    /// The matters that follow a programme and are open on a day.
    public func matters(ofProgramme programme: String, openOn day: Day, for audience: Audience) throws -> [MatterRow] {
        try bringReadingsUp()
        return try readings.matters(ofProgramme: programme, openOn: day, for: audience)
    }
}
