import Foundation
import Hummingbird

/// The files of the site, read once at start and served under an address that
/// changes with their content.
struct Assets: Sendable {
    struct Asset: Sendable {
        var bytes: ByteBuffer
        var type: String
        var address: String
    }

    private let assets: [String: Asset]
    /// Tells one build of the style from another.
    let version: String

    /// - Throws: `MissingAsset` where the build is not whole.
    init() throws {
        var assets: [String: Asset] = [:]
        var version: UInt64 = 14_695_981_039_346_656_037
        for (name, type) in [
            ("site.css", "text/css; charset=utf-8"), ("charts.css", "text/css; charset=utf-8"),
            ("icon.svg", "image/svg+xml"), ("live.js", "text/javascript; charset=utf-8"),
        ] {
            let url = Bundle.module.bundleURL.appending(path: "Assets/\(name)")
            guard let data = try? Data(contentsOf: url) else { throw MissingAsset(name: name) }
            let hash = Assets.hash(data)
            version = (version ^ hash) &* 1_099_511_628_211
            assets[name] = Asset(
                bytes: ByteBuffer(bytes: data), type: type, address: "/assets/\(String(hash, radix: 36))/\(name)")
        }
        self.assets = assets
        self.version = String(version, radix: 36)
    }

    func address(_ name: String) -> String { assets[name]?.address ?? "" }

    func response(_ request: Request) -> Response? {
        guard let asset = assets.values.first(where: { $0.address == request.uri.path }) else { return nil }
        return Response(
            status: .ok,
            headers: [.contentType: asset.type, .cacheControl: "public, max-age=31536000, immutable"],
            body: .init(byteBuffer: asset.bytes))
    }

    /// FNV-1a: only tells versions apart.
    private static func hash(_ data: Data) -> UInt64 {
        data.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    }
}

/// A file of the site is not where the build puts it.
public struct MissingAsset: Error, CustomStringConvertible {
    let name: String
    public var description: String { "The file \(name) of the website is missing beside the program; build it anew." }
}
