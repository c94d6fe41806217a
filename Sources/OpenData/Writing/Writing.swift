import Decisions
import Hummingbird
import NIOCore
import Register
import Serving

/// What other programs may write: entries of a matter, in the form that case
/// folders and events have.
extension OpenData {
    func record(_ request: Request, in id: String, for reader: Reader) async throws -> Response {
        let writer = try reader.entering()
        try JSONContent.check(request)
        let language = try Query.language(of: request)
        let seen = try SeenPosition.read(request)
        let bytes = try await body(of: request)
        let sending = try IdempotencyKey.read(request, in: id, body: bytes.readableBytesView)
        do {
            let written = try await IntakeDesk.shared.read(bytes: bytes.readableBytes) {
                try WrittenEntries(json: bytes.readableBytesView)
            }
            guard written.entries.count <= WrittenEntries.most else { throw Problem.tooMany(written.entries.count) }
            let recorded = try await office.recordTogether(
                written, in: id, by: writer, seen: seen, as: reader.audience, sending: sending)
            let state = try recorded.contains(where: Matter.setsDays) ? office.matter(id, for: .internal).matter : nil
            return Response(
                status: .created,
                headers: [
                    .contentType: "application/json", .location: Resource.path(ofMatter: id), .cacheControl: "no-store",
                ],
                body: .init(
                    byteBuffer: try OpenJSON.buffer(
                        RecordedJSON(id, recorded, in: state, head: office.receipt(of: recorded)))))
        } catch let error as WrittenError {
            throw Problem.unreadable(error.all, language)
        } catch let error as RefusedEntries {
            throw Problem.refused(error, language)
        } catch let error as SentBefore {
            throw Problem.keyReused(error)
        } catch let error as MatterMoved {
            throw Problem.moved(error)
        } catch let error as NotTaken {
            throw Problem.notTaken(error)
        } catch is IntakeDesk.Full {
            throw Problem.busy
        } catch RegisterError.noMatter {
            throw Problem.unknownMatter(id)
        }
    }

    private func body(of request: Request) async throws -> ByteBuffer {
        let limit = WrittenEntries.mostBytes
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { throw Problem.tooLarge }
        do { return try await request.body.collect(upTo: limit) } catch is NIOTooManyBytesError {
            throw Problem.tooLarge
        } catch { throw Problem.brokenOff }
    }
}
