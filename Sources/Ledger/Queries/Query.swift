/// The statements of the ledger, one a file beside this one.
enum Query {
    /// The columns of an event, in the order in which they are decoded.
    static let columns = """
        position, stream, version, type, bytes, actor, recorded, effective,
        previous_hash, hash
        """
}
