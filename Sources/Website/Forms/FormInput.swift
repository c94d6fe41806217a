import Costing
import Decisions
import Register

/// What was sent with a form, and how it is to be read.
struct FormInput {
    let data: FormData
    /// In which numbers are written.
    let language: Language
    let today: Day

    /// As typed, without the white space around it.
    subscript(name: String) -> String { data[name] }

    /// A program may leave a field out; a browser sends it empty.
    func wasSent(_ name: String) -> Bool { data.fields[name] != nil }
}

/// A form whose fields have all been read without a mistake.
struct ReadForm {
    let parts: MatterWriter
    let origin: OriginFields
    let input: FormInput
    let office: Office
    /// A source that is named for the first time, to be entered before what rests on it.
    let newSource: Entry?

    init(_ origin: OriginFields, _ input: FormInput, _ office: Office, _ parts: MatterWriter) throws {
        (self.parts, self.origin, self.input, self.office) = (parts, origin, input, office)
        newSource = try origin.newSource(input)
    }

    subscript<Value>(field: FormField<Value>) -> Value {
        get throws(FieldMistake) { try field.value(input) }
    }

    /// A new header with the origin that the form gives.
    func header(_ kind: String) throws -> Header { try header(id: Site.newID(kind)) }

    func header(id: String) throws -> Header {
        var header = try origin.header(input, id: id)
        if let newSource { header.sources.append(Identifier(newSource.header.id)) }
        return header
    }

    func entry(_ kind: String, _ content: some Content) throws -> Entry { Entry(try header(kind), content) }

    /// For what is known by its name: the id comes from it, so it must not be taken.
    func header<C: Content>(named field: FormField<String>, for content: C.Type, or kind: String) throws -> Header {
        let name = try self[field], id = parts.id(from: name, for: content, or: kind)
        do { try parts.refuse(taken: name, id: id, for: content) } catch let refusal as Refusal {
            throw FieldMistake(field.name, refusal)
        }
        return try header(id: id)
    }

    /// A file that was sent, kept before the entry that names it.
    func kept(_ file: FormData.File?) throws -> FileReference? {
        try file.map { FileReference(name: $0.name, hash: try office.keep($0.bytes), bytes: $0.bytes.count) }
    }
}
