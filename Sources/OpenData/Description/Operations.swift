import Decisions
import Register

extension APIOperation {
    /// Whatever there is, by address. A test holds that the router has the same.
    static let all: [APIOperation] = read.flatMap { [$0, $0.asHead] } + [record]

    private static let read = [
        get(
            .matters, "listMatters", "The matters",
            """
            Those that are open on the day, the last opened first: a part of them at a time. `Link` leads to the next.
            """,
            [.words, .county, .lead, .state, .limit, .offset, .asOf, .lang], "The matters.", [MatterItemJSON].self,
            [.badParameter],
            further: ["Link"]),
        get(
            .matter, "readMatter", "A matter",
            """
            Where the matter stands on the day: its mandates; rounds with briefing, positions, conditions and results; \
            requirements with findings, computed and entered; what an application still lacks; options, ratings, \
            questions, papers; resolutions with their votes and what they hold on to; what is to be looked at again; \
            and the course of events.
            """, [.id, .asOf, .lang], "The matter.", MatterJSON.self, [.badParameter, .noMatter]),
        get(
            .figures, "listFigures", "The figures of a matter",
            """
            What the cost model computes and what sources report, side by side. `einvernehmen figures --json` prints \
            the same objects.
            """, [.id, .asOf, .lang], "The figures.", [FigureJSON].self, [.badParameter, .noMatter],
            further: ["Content-Language"]),
        APIOperation(
            method: .get, path: Resource.description.rawValue, id: "readDescription", tag: "description",
            summary: "This description",
            meaning: "The OpenAPI description of what there is to read.", parameters: [.ifNoneMatch], status: 200,
            answer: "The description.", headers: tagged, schema: { _ in ["type": "object"] }, problems: []),
    ]

    private static func get(
        _ resource: Resource, _ id: String, _ summary: String, _ meaning: String, _ parameters: [Parameter],
        _ answer: String, _ type: (some Described).Type, _ problems: [ProblemKind], further: [String] = []
    ) -> APIOperation {
        APIOperation(
            method: .get, path: resource.rawValue, id: id, tag: "matters", summary: summary, meaning: meaning,
            parameters: parameters + [.ifNoneMatch], status: 200, answer: answer,
            headers: tagged + further.map(header),
            schema: { type.schema(in: &$0) }, problems: problems)
    }

    private static let tagged = [header("ETag"), header("Cache-Control")]
    private static func header(_ name: String) -> (name: String, JSON) {
        (name, ["$ref": .text("#/components/headers/" + name)])
    }

    private static let record = APIOperation(
        method: .post, path: Resource.entries.rawValue, id: "recordEntries", tag: "entries",
        summary: "Record entries on a matter",
        meaning: """
            One entry, or a list of them that belong together: all are recorded or none, each decided on what the ones \
            before would leave. The rules are those of the forms, and so are the questions about what is unlikely. \
            They go to the matter’s own stream; what belongs to the county goes to the county’s, and holds in all its \
            matters. Programmes and the opening of a matter come with a case folder, and a paper is issued on its \
            page. An id stands once: what is sent twice is refused the second time, so after a broken connection it \
            may be sent again without harm; with an `Idempotency-Key` it is then answered as the first time.
            """,
        parameters: [.id, .lang, .acceptLanguage, .ifMatch, .idempotencyKey],
        request: [
            "required": true,
            "content": [
                "application/json": [
                    "schema": ["oneOf": [entry, ["type": "array", "items": entry]]],
                    "examples": ["report": Examples.report, "together": Examples.together],
                ]
            ],
        ],
        status: 201, answer: "They are recorded, and the disk has them.",
        headers: [
            (
                "Location",
                [
                    "description": "Where the matter is read.", "required": true,
                    "schema": ["type": "string", "format": "uri-reference"],
                ]
            )
        ],
        schema: { RecordedJSON.schema(in: &$0) },
        problems: [.badEntry, .forbidden, .noMatter, .moved, .tooLarge, .unsupported, .refused, .busy])

    private static let entry: JSON = ["$ref": "#/components/schemas/Entry"]
}

extension Parameter {
    static let id = Parameter(
        name: "id", place: .path, meaning: "The id of the matter.",
        schema: ["$ref": "#/components/schemas/Id"], example: ("kiz", "kiz"))
    static let asOf = Parameter(
        name: "as-of", place: .query, meaning: "The day whose state is asked for, by default today.",
        schema: ["type": "string", "format": "date"], example: ("paper", "2013-01-31"))
    static let lang = Parameter(
        name: "lang", place: .query,
        meaning:
            """
            The language of the figures’ labels. Elsewhere texts come in German and, where somebody wrote it, \
            English.
            """,
        schema: [
            "type": "string", "enum": Language.words, "default": .text(Language.de.rawValue),
        ])
    static let words = Parameter(
        name: "words", place: .query,
        meaning: "Words that the title, the id or the name of the county must have, all of them, in any order.")
    static let county = Parameter(name: "county", place: .query, meaning: "The id of the county.")
    static let lead = Parameter(
        name: "lead", place: .query, meaning: "The id of the organization before which the matter lies.")
    static let state = Parameter(
        name: "state", place: .query, meaning: "Whether all that is to be decided is.",
        schema: ["type": "string", "enum": ["open", "decided"]])
    static let limit = Parameter(
        name: "limit", place: .query, meaning: "At most so many.",
        schema: [
            "type": "integer", "minimum": 1, "maximum": .number(Int64(ListQuery.most)),
            "default": .number(Int64(ListQuery.usual)),
        ])
    static let offset = Parameter(
        name: "offset", place: .query, meaning: "After so many.",
        schema: ["type": "integer", "minimum": 0, "maximum": 1_000_000, "default": 0])
    static let ifNoneMatch = Parameter(
        name: "If-None-Match", place: .header, meaning: "The ETag of an answer that the reader has.")
    static let ifMatch = Parameter(
        name: "If-Match", place: .header,
        meaning: """
            What the sender had seen: the ETag of an answer about the matter, or the head of the ledger in quotation \
            marks, as the last receipt has it under `head`. Both name a place in the chain of the ledger: a state of \
            another one, or of a copy that has gone on otherwise, is a conflict. If the matter has got an entry since, \
            nothing is recorded. Left out, the entries are decided on the matter as it stands. Entries of other \
            matters are no conflict.
            """, example: ("head", #""15a0c3d4e5f607181920a1b2c3d4e5f6@184""#))
    static let idempotencyKey = Parameter(
        name: "Idempotency-Key", place: .header,
        meaning: """
            A random key of 1 to 200 visible ASCII characters, in quotation marks, that the sender makes for each \
            request. Sent again with the same body to the same matter, the request is answered as it was the first \
            time and records nothing more, also after a restart and whatever has happened since. With another body it \
            is refused.
            """, example: ("uuid", #""8e03978e-40d5-43e8-bc93-6894a57f9324""#))
    static let acceptLanguage = Parameter(
        name: "Accept-Language", place: .header,
        meaning: "The language of a problem, where `lang` names none; German where this names none either.")
}

/// What may be sent, on a fictional matter. A test sends them in their order, and they are taken.
private enum Examples {
    static let report: JSON = [
        "summary": "A status report on a fictional matter",
        "value": [
            "type": "mandates.status-reported", "id": "gemessen-2013", "on": "2013-05-31", "grade": "official",
            "mandate": "messen", "status": "done",
            "text": ["de": "Gemessen, 12 Meter tief.", "en": "Measured, 12 metres deep."],
        ],
    ]

    static let together: JSON = [
        "summary": "A mandate, a letter and a report that names both; all fictional",
        "value": [
            [
                "type": "mandates.mandate-given", "id": "fassen", "on": "2013-05-30", "meeting": "sitzung", "mark": "c",
                "title": ["de": "Den Brunnen fassen", "en": "Line the well"], "to": ["amt"],
            ],
            [
                "type": "council.document-sent", "id": "fassen-brief", "on": "2013-05-31", "kind": "letter",
                "title": "Beginn der Arbeiten", "from": ["amt"], "to": ["ausschuss"], "sources": ["akte"],
            ],
            [
                "type": "mandates.status-reported", "id": "fassen-begonnen", "mandate": "fassen", "status": "under-way",
                "text": "Begonnen.", "document": "fassen-brief",
            ],
        ],
    ]
}
