extension String {
    /// Nothing that anybody sees: it is empty, or has only spaces and signs that
    /// print as nothing, such as joiners and soft hyphens.
    public var isBlank: Bool { unicodeScalars.allSatisfy(\.printsNothing) }
}

extension Unicode.Scalar {
    fileprivate var printsNothing: Bool {
        // Most texts begin with a letter.
        guard !properties.isAlphabetic || properties.isDefaultIgnorableCodePoint else { return false }
        return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
            || properties.generalCategory == .control
            // The empty cell of Braille, and the marks of annotations.
            || value == 0x2800 || (0xFFF9...0xFFFB).contains(value)
    }
}
