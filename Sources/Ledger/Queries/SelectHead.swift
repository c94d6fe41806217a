extension Query {
    static let head = "SELECT position, hash FROM head"
}
