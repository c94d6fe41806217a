import Decisions
import Foundation
import Hummingbird
import Register

/// How answers are written: keys in order, so that equal data are equal bytes.
enum OpenJSON {
    static func buffer(_ value: some Described) throws -> ByteBuffer { ByteBuffer(bytes: try data(value)) }

    fileprivate static func data(_ value: some Described, pretty: Bool = false) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
        return try encoder.encode(Written(value))
    }
}

/// What the command line prints: the objects of the answers, to be read.
public enum PrintedJSON {
    public static func check(_ view: MatterView) throws -> String { try printed(CheckJSON(matter: MatterJSON(view))) }

    public static func consent(_ view: MatterView, rounds: [RoundStanding]) throws -> String {
        try printed(
            ConsentJSON(
                matter: MatterJSON(view), rounds: rounds.map { RoundJSON($0, in: view.matter, asOf: view.statusDay) }))
    }

    public static func figures(_ view: MatterView, in language: Language) throws -> String {
        try printed(FigureJSON.all(of: view, in: language))
    }

    private static func printed(_ value: some Described) throws -> String {
        String(decoding: try OpenJSON.data(value, pretty: true), as: UTF8.self)
    }
}
