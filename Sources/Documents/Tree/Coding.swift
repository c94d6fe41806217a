import Decisions

// The coded form says its type by name, `{"type": "quote", "blocks": […]}`,
// so that it does not hang on how the cases are written in Swift. A text is a
// bare string.

private enum Key: String, CodingKey {
    case type, level, content, id, ordered, items, table, figure, kind, blocks, terms, to, language, first, closing,
        number
    case grade, tone, rows
}

extension Block: Codable {
    private enum Form: String, Codable {
        case heading, paragraph, list, table, figure, note, quote, rule, definitions, rows
    }

    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: Key.self)
        func get<T: Decodable>(_ key: Key) throws -> T { try box.decode(T.self, forKey: key) }
        self =
            switch try get(.type) as Form {
            case .heading:
                .heading(
                    level: try get(.level), try get(.content),
                    id: try box.decodeIfPresent(String.self, forKey: .id))
            case .paragraph: .paragraph(try get(.content))
            case .list:
                .list(
                    ordered: try get(.ordered), try get(.items),
                    try box.decodeIfPresent(Int.self, forKey: .first).map {
                        Numbering(first: $0, closing: try box.decodeIfPresent(String.self, forKey: .closing) ?? ".")
                    })
            case .table: .table(try get(.table))
            case .figure: .figure(try get(.figure))
            case .note: .note(kind: try get(.kind), try get(.blocks))
            case .quote: .quote(try get(.blocks))
            case .rule: .rule
            case .definitions: .definitions(try get(.terms))
            case .rows: .rows(try get(.rows))
            }
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        switch self {
        case .heading(let level, let content, let id):
            try box.encode(Form.heading, forKey: .type)
            try box.encode(level, forKey: .level)
            try box.encode(content, forKey: .content)
            try box.encodeIfPresent(id, forKey: .id)
        case .paragraph(let content):
            try box.encode(Form.paragraph, forKey: .type)
            try box.encode(content, forKey: .content)
        case .list(let ordered, let items, let numbering):
            try box.encode(Form.list, forKey: .type)
            try box.encode(ordered, forKey: .ordered)
            try box.encode(items, forKey: .items)
            if let numbering, numbering != .usual {
                try box.encode(numbering.first, forKey: .first)
                try box.encode(numbering.closing, forKey: .closing)
            }
        case .table(let table):
            try box.encode(Form.table, forKey: .type)
            try box.encode(table, forKey: .table)
        case .figure(let chart):
            try box.encode(Form.figure, forKey: .type)
            try box.encode(chart, forKey: .figure)
        case .note(let kind, let blocks):
            try box.encode(Form.note, forKey: .type)
            try box.encode(kind, forKey: .kind)
            try box.encode(blocks, forKey: .blocks)
        case .quote(let blocks):
            try box.encode(Form.quote, forKey: .type)
            try box.encode(blocks, forKey: .blocks)
        case .rule:
            try box.encode(Form.rule, forKey: .type)
        case .definitions(let terms):
            try box.encode(Form.definitions, forKey: .type)
            try box.encode(terms, forKey: .terms)
        case .rows(let rows):
            try box.encode(Form.rows, forKey: .type)
            try box.encode(rows, forKey: .rows)
        }
    }
}

extension Inline: Codable {
    private enum Form: String, Codable {
        case strong, emphasis, code, link, figure, lang, footnote
        case aside, source, grade, status, anchor, way
        case lineBreak = "line-break"
    }

    public init(from decoder: any Decoder) throws {
        if let box = try? decoder.singleValueContainer(), let text = try? box.decode(String.self) {
            self = .text(text)
            return
        }
        let box = try decoder.container(keyedBy: Key.self)
        func get<T: Decodable>(_ key: Key) throws -> T { try box.decode(T.self, forKey: key) }
        self =
            switch try get(.type) as Form {
            case .strong: .strong(try get(.content))
            case .emphasis: .emphasis(try get(.content))
            case .code: .code(try get(.content))
            case .link: .link(to: try get(.to), try get(.content))
            case .figure: .figure(try get(.figure))
            case .lineBreak: .lineBreak
            case .footnote: .footnote(number: try get(.number), try get(.content))
            case .lang: .lang(try get(.language), try get(.content))
            case .aside: .span(kind: .aside, try get(.content))
            case .source: .span(kind: .source, try get(.content))
            case .grade: .span(kind: .grade(try get(.grade)), try get(.content))
            case .status: .span(kind: .status(try get(.tone)), try get(.content))
            case .anchor: .span(kind: .anchor(try get(.id)), try get(.content))
            case .way: .span(kind: .way, try get(.content))
            }
    }

    public func encode(to encoder: any Encoder) throws {
        if case .text(let text) = self {
            var box = encoder.singleValueContainer()
            return try box.encode(text)
        }
        var box = encoder.container(keyedBy: Key.self)
        func put(_ form: Form, _ content: [Inline]? = nil) throws {
            try box.encode(form, forKey: .type)
            try box.encodeIfPresent(content, forKey: .content)
        }
        switch self {
        case .text: break
        case .strong(let content): try put(.strong, content)
        case .emphasis(let content): try put(.emphasis, content)
        case .code(let text):
            try put(.code)
            try box.encode(text, forKey: .content)
        case .link(let to, let content):
            try put(.link, content)
            try box.encode(to, forKey: .to)
        case .figure(let mark):
            try put(.figure)
            try box.encode(mark, forKey: .figure)
        case .lineBreak: try put(.lineBreak)
        case .footnote(let number, let content):
            try put(.footnote, content)
            try box.encode(number, forKey: .number)
        case .lang(let language, let content):
            try put(.lang, content)
            try box.encode(language, forKey: .language)
        case .span(.aside, let content): try put(.aside, content)
        case .span(.source, let content): try put(.source, content)
        case .span(.way, let content): try put(.way, content)
        case .span(.grade(let grade), let content):
            try put(.grade, content)
            try box.encode(grade, forKey: .grade)
        case .span(.status(let tone), let content):
            try put(.status, content)
            try box.encode(tone, forKey: .tone)
        case .span(.anchor(let id), let content):
            try put(.anchor, content)
            try box.encode(id, forKey: .id)
        }
    }
}
