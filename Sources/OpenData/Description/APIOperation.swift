/// What can be asked at an address, as the description has it.
struct APIOperation: Sendable {
    enum Method: String { case get, head, post }

    var method: Method
    let path: String
    var id: String
    let tag: String
    var summary: String
    var meaning: String?
    let parameters: [Parameter]
    var request: JSON?
    let status: Int
    /// What the answer is.
    let answer: String
    let headers: [(name: String, JSON)]
    var schema: (@Sendable (inout SchemaParts) -> JSON)?
    let problems: [ProblemKind]

    /// Whatever is read with GET, can be asked for its header fields alone.
    var asHead: APIOperation {
        var head = self
        head.method = .head
        head.id += "Head"
        head.summary = "The header fields of " + summary.prefix(1).lowercased() + summary.dropFirst()
        head.meaning = nil
        head.schema = nil
        return head
    }

    func json(in parts: inout SchemaParts) -> JSON {
        let content = schema.map { JSON.object([("application/json", JSON.object([("schema", $0(&parts))]))]) }
        let answered: JSON = [
            "description": .text(answer), "headers": JSON.object(headers.map { ($0.name, $0.1) }), "content": content,
        ]
        var responses = [("\(status)", answered)]
        if method == .get { responses.append(("304", ["$ref": "#/components/responses/NotModified"])) }
        if method == .head { responses.append(("304", ["description": .text(APIOperation.notModified)])) }
        responses += problems.map { kind in
            ("\(kind.status)", method == .head ? ["description": .text(kind.inShort)] : kind.reference)
        }
        return [
            "operationId": .text(id), "summary": .text(summary), "description": meaning.map { JSON.text($0) },
            "parameters": .list(parameters.map(\.reference)), "requestBody": request,
            "responses": JSON.object(responses), "tags": [.text(tag)],
        ]
    }

    static let notModified = "The reader has it already."
}

/// What a request may say besides its path.
struct Parameter: Sendable {
    enum Place: String { case path, query, header }

    let name: String
    let place: Place
    let meaning: String
    var schema: JSON = ["type": "string"]
    var example: (name: String, value: JSON)?

    /// What it is called among the parts of the description.
    var part: String { name.lowercased() }
    var reference: JSON { ["$ref": .text("#/components/parameters/" + part)] }
    var json: JSON {
        let examples = example.map { JSON.object([($0.name, JSON.object([("value", $0.value)]))]) }
        let required = place == .path ? JSON.truth(true) : nil
        return [
            "name": .text(name), "in": .text(place.rawValue), "required": required, "description": .text(meaning),
            "schema": schema, "examples": examples,
        ]
    }
}

extension ProblemKind {
    var reference: JSON { ["$ref": .text("#/components/responses/" + rawValue)] }

    func json(in parts: inout SchemaParts) -> JSON {
        let headers: JSON = ["Content-Language": ["$ref": "#/components/headers/Content-Language"]]
        return [
            "description": .text(meaning), "headers": self == .refused ? headers : nil,
            "content": ["application/problem+json": ["schema": Problem.schema(in: &parts)]],
        ]
    }
}
