import Decisions
import Documents
import Foundation
import Hummingbird
import Register
import Serving

/// What was uploaded, for download only, under the name of the link that leads
/// to it: the same bytes can have come in under several names.
extension Site {
    func addFileRoutes(to routes: inout Routes) {
        routes.get(Address.Shape.file.route) { request, context in
            let name = try context.parameters.require("name")
            let matter = try context.parameters.require("id"), hash = try context.parameters.require("hash")
            return try file(matter, hash, name.removingPercentEncoding ?? name, for: context.reader)
        }
        // As links of former versions have it.
        routes.get("/attachments/:hash/:name") { request, context in
            let name = try context.parameters.require("name")
            let matter = request.uri.queryParameters["matter"].map(String.init) ?? ""
            let hash = try context.parameters.require("hash")
            return try file(matter, hash, name.removingPercentEncoding ?? name, for: context.reader)
        }
    }

    /// Who may not read the entry may not read its file.
    private func file(_ matter: String, _ hash: String, _ name: String, for reader: Reader) throws -> Response {
        guard
            try office.files(of: matter, for: reader.audience).contains(where: { $0.hash == hash && $0.name == name }),
            let bytes = try office.attachments.bytes(of: hash)
        else { throw PageError.notFound(name) }
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/octet-stream",
                .contentDisposition: "attachment; filename*=UTF-8''\(URLText.escaped(FileName.safe(name)))",
            ],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension MatterWriter {
    /// Links to the files that an entry names, each under its own name.
    func file(_ file: FileReference?) -> HTML? {
        file.map { " <a href=\"\($0.address(in: view.id))\">\(FileName.safe($0.name))</a> " }
    }

    /// All of an entry, for where it is named; an issued paper has a page of its own.
    func files(of entry: Entry?) -> HTML? {
        guard let entry else { return nil }
        if entry.content is PaperIssued {
            return " <a href=\"\(link(.paper(entry.header.id)))\">\(words("zur Vorlage"))</a>"
        }
        let links = entry.files.compactMap { file($0) }
        return links.isEmpty ? nil : HTML(joining: links)
    }

    func files(of document: Recorded<Document>) -> HTML? { file(document.content.file) }
}

extension FileReference {
    /// Where the website has it, under its own name.
    func address(in matter: String) -> String { Address.matter(matter, .file(self)).text }
}
