import Documents
import Foundation

/// What is told on standard output, and beside it. A disk that is full, or a
/// reader that is gone, is told as well: `FileHandle` would end the program.
enum Terminal {
    /// - Throws: `Failure` where not all of it was taken.
    static func write(_ bytes: [UInt8]) throws(Failure) {
        fflush(nil)
        guard put(bytes, to: STDOUT_FILENO) else { throw lost() }
    }

    /// A document, in its own language.
    /// - Throws: as above.
    static func write(_ tree: DocumentTree) throws(Failure) {
        try write(Array(TerminalWriter(texts: WriterTexts(tree.language)).document(tree).utf8))
    }

    /// Beside the answer, which may go into a file.
    static func tell(_ text: String) { _ = put(Array(text.utf8), to: STDERR_FILENO) }

    /// At the end of a command: what was printed may still be kept back.
    static func finish() throws(Failure) {
        guard fflush(nil) == 0 else { throw lost() }
    }

    private static func lost() -> Failure {
        Failure("The answer cannot be written: \(String(cString: strerror(errno))). It is not whole.")
    }

    private static func put(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
