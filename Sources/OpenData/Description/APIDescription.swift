import Decisions

/// The OpenAPI file: what there is to ask, and what the answers hold. It is made from the operations and from the
/// types of their answers, once.
struct APIDescription {
    static let made = APIDescription()
    static let bytes = Array((made.json.written() + "\n").utf8)
    /// Tells it from one that was served before.
    static let tag = ContentTag.of(bytes)

    let json: JSON
    /// Names that two types have: none, a test says.
    let clashes: [String]

    private init() {
        var parts = SchemaParts()
        var paths: [(path: String, JSON)] = []
        for operation in APIOperation.all {
            let item = JSON.object([(operation.method.rawValue, operation.json(in: &parts))])
            let known = paths.last.flatMap { $0.path == operation.path ? paths.removeLast().1 : nil }
            paths.append((operation.path, known?.and(item) ?? item))
        }
        _ = EntrySchema.schema(in: &parts)
        let problems = ProblemKind.allCases.map { ($0.rawValue, $0.json(in: &parts)) }
        var known: Set<String> = []
        let parameters = APIOperation.all.flatMap(\.parameters).filter { known.insert($0.part).inserted }
        clashes = parts.clashes
        json = [
            "openapi": "3.1.0",
            "info": APIDescription.info,
            "servers": [["url": "/", "description": "The server that has sent this description."]],
            "tags": [
                ["name": "matters", "description": "Matters, and their figures."],
                ["name": "entries", "description": "What is recorded on a matter."],
                ["name": "description", "description": "What there is to read."],
            ],
            "paths": .object(paths.map { ($0.path, $0.1) }),
            "components": [
                "parameters": .object(parameters.map { ($0.part, $0.json) }),
                "headers": APIDescription.headers,
                "responses": .object([("NotModified", APIDescription.notModified)] + problems),
                "schemas": .object(parts.all.map { ($0.name, $0.schema) }),
            ],
        ]
    }

    private static let info: JSON = [
        "title": "Einvernehmen",
        "version": "0.1.0",
        "summary": "Matters of a county and their figures, as data, and what is entered on them.",
        "description": """
        Everything is read as of a day, today by default. What an answer holds is a function of the ledger and of \
        what has been entered, the day, the audience and the language; its ETag names them, and counts nothing \
        that the reader may not see; and an answer that has not changed is not sent again. Every address is read \
        with GET or HEAD, except the one to which entries are sent with POST.
        """,
        "license": ["name": "EUPL-1.2", "identifier": "EUPL-1.2"],
    ]

    private static let headers: JSON = [
        "ETag": [
            "description": "Tells this answer from every other at this address.", "required": true,
            "schema": ["type": "string"],
        ],
        "Cache-Control": [
            "description": "Keep it, and ask each time whether it has changed.", "required": true,
            "schema": ["type": "string", "const": "no-cache"],
        ],
        "Link": [
            "description": "Where the next part of the list is, as `rel=\"next\"`; left out at its end.",
            "schema": ["type": "string"],
        ],
        "Content-Language": [
            "description": "The language asked for.", "required": true,
            "schema": ["type": "string", "enum": Language.words],
        ],
    ]

    private static let notModified: JSON = [
        "description": .text(APIOperation.notModified),
        "headers": [
            "ETag": ["$ref": "#/components/headers/ETag"],
            "Cache-Control": ["$ref": "#/components/headers/Cache-Control"],
        ],
    ]
}
